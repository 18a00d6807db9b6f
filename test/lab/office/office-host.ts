/**
 * Office without Office: what all hosts of the lab have in common, the protocol of Microsoft's own
 * client. Strict: what a host does not emulate is `ApiNotFound`. Pure TypeScript, so it also runs in
 * a browser.
 */
import { callMethod, getProperty, isApiObject, setProperty, type ApiObject } from './api-object';
import { ACTION, PATH, WireError, type Action, type ObjectPath, type RequestBody, type RequestMessage, type ResponseBody } from './wire';

/** The global by which Microsoft's client talks to a host of its own kind. */
export interface Bridge {
  readonly sendMessageToHost: (message: string) => void;
  /** Set by the client. */
  onMessageFromHost?: (message: string) => void;
}

/** One `context.sync()` as it came in. */
export interface Sync {
  readonly actions: readonly Action[];
  /** What was asked, as `Worksheet.name`, `Range.values=`, `Range.merge()`. */
  readonly asked: string[];
  error?: ResponseBody['Error'];
}

interface Failure {
  readonly code: string;
  readonly message?: string;
  /** How many actions are done before it; `all`: everything is done, and the answer says it wasn't. */
  readonly after?: number | 'all';
}

export abstract class OfficeHost<S extends Sync = Sync> {
  /** Every sync so far, the failed ones too. */
  readonly syncs: S[] = [];
  /** Milliseconds before each answer. */
  delay = 0;
  /** Never answers. */
  silent = false;
  /** More characters than this are not answered. */
  protected readonly longestAnswer: number = Infinity;
  readonly bridge: Bridge = { sendMessageToHost: (message) => this.#receive(message) };
  readonly #failures = new Map<number, Failure>();
  readonly #moments = new Map<number, { readonly after: number; readonly happen: () => void }>();
  readonly #refusals = new Map<string, Failure>();

  /** The object that a context begins with. */
  protected abstract root(): ApiObject;
  protected abstract newSync(actions: readonly Action[]): S;
  /** Throws while everything is refused. */
  protected abstract checkReady(): void;
  /** What the program does after each sync. */
  protected abstract afterSync(sync: S): void;
  /** What the client tracks by this reference. */
  protected abstract referred(reference: string): ApiObject;

  /** The sync that comes `ahead` syncs from now (1 is the next one) fails, after some of its actions are done. */
  failSync(ahead: number, failure: Failure): void {
    this.#failures.set(this.syncs.length + ahead - 1, failure);
  }

  /** Something happens in the middle of the sync that comes `ahead` syncs from now, after some of its actions are done. */
  during(ahead: number, after: number, happen: () => void): void {
    this.#moments.set(this.syncs.length + ahead - 1, { after, happen });
  }

  /** Nothing of what was to fail or happen will. */
  calm(): void {
    this.#failures.clear();
    this.#moments.clear();
  }

  /** A member such as `PageLayout.paperSize` fails whenever it is asked for. */
  refuse(member: string, failure: Failure): void {
    this.#refusals.set(member, failure);
  }

  /** No longer. */
  allow(member: string): void {
    this.#refusals.delete(member);
  }

  /** What the last `count` syncs asked for. */
  asked(count = this.syncs.length): readonly string[] {
    return this.syncs.slice(-count).flatMap((sync) => sync.asked);
  }

  #receive(text: string): void {
    const { id, message } = JSON.parse(text) as RequestMessage;
    if (this.silent) {
      this.syncs.push(this.newSync(message.body.Actions));
      return;
    }
    setTimeout(() => {
      const body = this.#run(message.body);
      this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
    }, this.delay);
  }

  #run(request: RequestBody): ResponseBody {
    const sync = this.newSync(request.Actions);
    const failure = this.#failures.get(this.syncs.length);
    const moment = this.#moments.get(this.syncs.length);
    this.syncs.push(sync);
    const objects = new Map<number, ApiObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (moment?.after === index) moment.happen();
        this.checkReady();
        if (failure && index === (failure.after ?? 0)) throw new WireError(failure.code, failure.message ?? 'injected failure');
        const value = this.#perform(action, request, objects);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        sync.error = {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          Location: error.location || (sync.asked.at(-1)?.replace(/[=()]+$/, '') ?? ''),
        };
        break;
      }
    }
    if (failure?.after === 'all' && !sync.error)
      sync.error = { Code: failure.code, Message: failure.message ?? '', ActionIndex: 0, Location: '' };
    this.afterSync(sync);
    if (JSON.stringify(results).length > this.longestAnswer) {
      sync.error = { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'The response is too large.', ActionIndex: 0, Location: '' };
      return { Results: [], Error: sync.error };
    }
    return { Results: results, ...(sync.error && { Error: sync.error }) };
  }

  #perform(action: Action, request: RequestBody, objects: Map<number, ApiObject | null>): unknown {
    // The client only wants to know that the host came this far.
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId, request, objects);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : identity(object);
      case ACTION.query: {
        const { Select = [], Expand = [], Top, Skip } = action.QueryInfo ?? {};
        if (Select.length === 0 || Expand.length > 0 || Top !== undefined || Skip !== undefined) {
          throw new WireError('InvalidArgument', 'the test host wants each property to be named in load()');
        }
        return object === null ? null : this.#load(object, Select);
      }
      case ACTION.method:
        return wireValue(
          this.#call(
            existing(object),
            action.Name,
            argumentsOf(action.ArgumentInfo, (id) => this.#resolve(id, request, objects)),
          ),
        );
      case ACTION.setProperty: {
        const [value] = argumentsOf(action.ArgumentInfo, (id) => this.#resolve(id, request, objects));
        this.#note(existing(object), action.Name, '=');
        setProperty(existing(object), action.Name, value);
        return undefined;
      }
      default:
        throw new WireError('ApiNotFound', `the test host does not know action ${action.ActionType}`);
    }
  }

  #note(object: ApiObject, member: string, suffix: string): void {
    const name = `${object.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    this.syncs.at(-1)?.asked.push(`${name}${suffix}`);
    const refusal = this.#refusals.get(name);
    if (refusal) throw new WireError(refusal.code, refusal.message ?? 'injected refusal', name);
  }

  #call(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    this.#note(object, name, '()');
    return callMethod(object, name, args);
  }

  #load(object: ApiObject, select: readonly string[]): unknown {
    if (object.items) return { _Items: object.items().map((item) => ({ ...identity(item), ...this.#values(item, select) })) };
    return this.#values(object, select);
  }

  #values(object: ApiObject, select: readonly string[]): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      else {
        this.#note(object, name, '');
        const value = getProperty(object, name);
        if (isApiObject(value)) throw new WireError('InvalidArgument', `${name} has to be loaded property by property`);
        values[pascal(name)] = value;
      }
    }
    for (const [name, paths] of nested) {
      const child = getProperty(object, name);
      values[pascal(name)] = isApiObject(child) ? this.#load(child, paths) : null;
    }
    return values;
  }

  #resolve(id: number, request: RequestBody, objects: Map<number, ApiObject | null>): ApiObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new WireError('InvalidObjectPath', `no object path ${id}`);
    const object = this.#follow(path, request, objects);
    objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, request: RequestBody, objects: Map<number, ApiObject | null>): ApiObject | null {
    if (path.ObjectPathType === PATH.root) return this.root();
    if (path.ObjectPathType === PATH.reference) return this.referred(path.Name);
    if (path.ObjectPathType === PATH.nothing) return null;
    const parent = path.ParentObjectPathId === undefined ? undefined : this.#resolve(path.ParentObjectPathId, request, objects);
    if (parent === undefined) throw new WireError('ApiNotFound', `the test host does not know object paths of type ${path.ObjectPathType}`);
    // What hangs on the null object is null too.
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo, (id) => this.#resolve(id, request, objects));
    switch (path.ObjectPathType) {
      case PATH.property:
        return objectOrNull(getProperty(parent, path.Name));
      case PATH.method:
        return objectOrNull(this.#call(parent, path.Name, args));
      case PATH.indexer:
        if (!parent.item) throw new WireError('ApiNotFound', `the test host finds nothing in ${parent.type}`);
        return parent.item(args[0]);
      default:
        throw new WireError('ApiNotFound', `the test host does not know object paths of type ${path.ObjectPathType}`);
    }
  }
}

function existing(object: ApiObject | null): ApiObject {
  if (object === null) throw new WireError('ItemNotFound', 'nothing can be done with the null object');
  return object;
}

function objectOrNull(value: unknown): ApiObject | null {
  if (value === null) return null;
  if (!isApiObject(value)) throw new WireError('InvalidObjectPath', 'that is a value, not an object');
  return value;
}

function argumentsOf(info: Action['ArgumentInfo'], resolve: (id: number) => ApiObject | null): readonly unknown[] {
  const { Arguments: args = [], ReferencedObjectPathIds: ids = [] } = info ?? {};
  return args.map((value, index) => {
    const id = ids[index];
    return typeof id === 'number' && id > 0 ? resolve(id) : value;
  });
}

function wireValue(value: unknown): unknown {
  return isApiObject(value) ? undefined : value;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function identity({ id, reference }: ApiObject): Readonly<Record<string, unknown>> {
  const tracked = reference?.();
  return { ...(id !== undefined && { _Id: id }), ...(tracked !== undefined && { _ReferenceId: tracked }) };
}
