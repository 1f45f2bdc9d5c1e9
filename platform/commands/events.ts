import type { UnitOfWork } from "./unit-of-work.ts";

/** A fact that happened in one module and that others act on. Types of events are declared in the emitting module's model/. */
export type DomainEvent = { readonly type: string };
export type EventHandler<E extends DomainEvent> = (work: UnitOfWork, event: E) => Promise<void>;

/** In-transaction subscriptions, wired in apps/server/compose.ts so that the flow between modules is read in one place. */
export class EventBus {
  readonly #handlers = new Map<string, EventHandler<DomainEvent>[]>();

  on<E extends DomainEvent>(type: E["type"], handler: EventHandler<E>): void {
    const list = this.#handlers.get(type) ?? [];
    list.push(handler as EventHandler<DomainEvent>);
    this.#handlers.set(type, list);
  }

  async emit(work: UnitOfWork, event: DomainEvent): Promise<void> {
    for (const handler of this.#handlers.get(event.type) ?? []) await handler(work, event);
  }
}
