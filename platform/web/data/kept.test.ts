import assert from "node:assert/strict";
import { test } from "node:test";
import { createDrawer } from "./kept.ts";

class Box {
  readonly #all = new Map<string, string>();
  get length(): number {
    return this.#all.size;
  }
  key(i: number): string | null {
    return [...this.#all.keys()][i] ?? null;
  }
  getItem(key: string): string | null {
    return this.#all.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#all.set(key, value);
  }
  removeItem(key: string): void {
    this.#all.delete(key);
  }
}
const drawerAt = (box: Box, hour: number) =>
  createDrawer(
    () => box,
    () => hour * 3_600_000,
  );

test("what is kept ends after its hours and is then gone from the device", () => {
  const box = new Box();
  drawerAt(box, 0).keep("list", ["王测试"], { owner: "p1", hours: 36 });
  assert.deepEqual(drawerAt(box, 35).kept("list"), ["王测试"]);
  assert.equal(drawerAt(box, 36).kept("list"), null);
  assert.equal(box.length, 0);
});

test("signing out removes everything kept and nothing else", () => {
  const box = new Box();
  box.setItem("huizhi.language", "zh");
  const drawer = drawerAt(box, 0);
  drawer.keep("list", 1, { owner: "p1", hours: 1 });
  drawer.keep("queue", 2, { owner: "p1", hours: 1, unsent: 3 });
  assert.equal(drawer.unsent(), 3);
  drawer.forget();
  assert.equal(box.length, 1);
  assert.equal(box.getItem("huizhi.language"), "zh");
});

test("the end of a session and another person's session leave only what was never sent", () => {
  for (const end of ["forgetRead", "forgetOthers"] as const) {
    const drawer = drawerAt(new Box(), 0);
    drawer.keep("list", 1, { owner: "p1", hours: 1 });
    drawer.keep("queue", 2, { owner: "p1", hours: 1, unsent: 3 });
    drawer[end]("p2");
    assert.equal(drawer.kept("list"), null);
    assert.equal(drawer.kept("queue"), 2);
  }
  const own = drawerAt(new Box(), 0);
  own.keep("list", 1, { owner: "p1", hours: 1 });
  own.forgetOthers("p1");
  assert.equal(own.kept("list"), 1);
});

test("a browser without storage keeps nothing and breaks nothing", () => {
  const forbidden = createDrawer(
    () => {
      throw new Error("SecurityError");
    },
    () => 0,
  );
  assert.equal(forbidden.keep("list", 1, { owner: "p1", hours: 1 }), false);
  assert.equal(forbidden.kept("list"), null);
  assert.equal(forbidden.unsent(), 0);
  forbidden.forget();
});
