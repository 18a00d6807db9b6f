import { isInternalEditorID, LifecycleStages, type Nullable } from '@univerjs/core';
import { DesktopUIController } from '@univerjs/ui';

/** Milliseconds after which Univer prepares what nobody needs at once. */
const STEADY = 3000;

/**
 * Univer's page without its wait: what is drawn first is drawn as soon as there is something to draw it into, not a third of
 * a second later.
 */
export class PromptDesktop extends DesktopUIController {
  protected override _bootstrapWorkbench(): void {
    this.disposeWithMe(
      this.bootstrap((content, container) => {
        void this.begin(content, container);
      }),
    );
  }

  private async begin(content: HTMLElement, container: HTMLElement): Promise<void> {
    this.disposeWithMe(this._layoutService.registerRootContainerElement(container));
    this.disposeWithMe(this._layoutService.registerContentElement(content));
    await this._lifecycleService.onStage(LifecycleStages.Ready);
    let shown: string | undefined;
    const show = (unit: Nullable<string>) => {
      const renderer = unit === shown || !unit || isInternalEditorID(unit) ? undefined : this._renderManagerService.getRenderById(unit);
      if (!unit || !renderer) return;
      const before = shown === undefined ? undefined : this._renderManagerService.getRenderById(shown);
      before?.deactivate();
      before?.engine.unmount();
      renderer.engine.mount(content);
      renderer.activate();
      shown = unit;
    };
    this.disposeWithMe(
      this._renderManagerService.created$.subscribe(({ unitId }) => {
        if (unitId === this.focused) show(unitId);
      }),
    );
    this.disposeWithMe(
      this._renderManagerService.disposed$.subscribe((unit) => {
        if (unit === shown) shown = undefined;
      }),
    );
    // Tells of the present one too; what was there before it is drawn until then.
    this.disposeWithMe(
      this._instanceService.focused$.subscribe((unit) => {
        show(unit);
      }),
    );
    for (const [unit] of this._renderManagerService.getRenderAll()) if (shown === undefined) show(unit);
    this._lifecycleService.stage = LifecycleStages.Rendered;
    this._steadyTimeout = window.setTimeout(() => {
      this._lifecycleService.stage = LifecycleStages.Steady;
    }, STEADY);
  }

  private get focused(): string | undefined {
    return this._instanceService.getFocusedUnit()?.getUnitId();
  }
}
