import { defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** A merged organisation keeps its record and history; its id leads to the survivor until the merge is undone. */
export const organisationLifecycle = defineLifecycle({
  initial: "active",
  states: {
    active: { label: { zh: "有效", en: "Active" } },
    merged: { label: { zh: "已合并", en: "Merged" } },
  },
  transitions: {
    merge: { label: { zh: "合并", en: "Merge" }, from: ["active"], to: "merged" },
    unmerge: { label: { zh: "撤销合并", en: "Undo merge" }, from: ["merged"], to: "active" },
  },
});
export type OrganisationState = StateOf<typeof organisationLifecycle>;
