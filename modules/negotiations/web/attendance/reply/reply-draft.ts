import { keepable, type ReplyValues } from "./reply-values.ts";

type Draft = { readonly values: ReplyValues; readonly savedAt: string };
const KEEP_MS = 7 * 86_400_000;
const keyOf = (name: string) => `huizhi.draft.attendance.${name}`;

/** A short name for a secret that says nothing of it (FNV-1a): drafts of links are told apart by it, on this device only. */
export function shortName(secret: string): string {
  let hash = 0x811c9dc5;
  for (const char of secret) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What was typed on this device within the last week and not sent; null when there is nothing. */
export function readReplyDraft(name: string): Draft | null {
  try {
    const draft = JSON.parse(window.localStorage.getItem(keyOf(name)) ?? "null") as Draft | null;
    if (draft && Date.now() - Date.parse(draft.savedAt) < KEEP_MS) return draft;
  } catch {
    // A damaged entry is as good as none.
  }
  dropReplyDraft(name);
  return null;
}

/** Keeps what may be kept; false when the device has no room. */
export function keepReplyDraft(name: string, values: ReplyValues): boolean {
  try {
    const draft: Draft = { values: keepable(values), savedAt: new Date().toISOString() };
    window.localStorage.setItem(keyOf(name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropReplyDraft = (name: string): void => window.localStorage.removeItem(keyOf(name));
