/** One value that others watch: what the pane shows is a function of it. */
export class Store<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly current = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  replace(state: State): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
