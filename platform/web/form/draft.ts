import type { FormField, FormValues } from "./field-types.ts";

/** What was typed and not submitted, kept on this device. */
export interface Draft {
  values: FormValues;
  savedAt: string;
  /** Version of the record it was typed against. */
  version?: number;
}

const KEEP_DAYS = 7;
const DAY_MS = 86_400_000;

/** Drafts belong to a person, a form and a record, so that a shared computer never shows one person's to another. */
export const draftKey = (personId: string, formId: string, recordId: string | undefined): string =>
  `huizhi.draft.${personId}.${formId}.${recordId ?? "new"}`;

/** Fields that may lie in the browser's storage: nothing personal, nothing restricted. */
export const mayBeKept = (field: FormField): boolean =>
  !field.noDraft && (field.privacy === undefined || field.privacy === "public");

/** The draft, or null when there is none, it is unreadable or older than a week. */
export function readDraft(key: string): Draft | null {
  const stored = window.localStorage.getItem(key);
  if (!stored) return null;
  try {
    const draft = JSON.parse(stored) as Draft;
    if (Date.now() - Date.parse(draft.savedAt) < KEEP_DAYS * DAY_MS) return draft;
  } catch {
    // A damaged entry is as good as none; it is removed below.
  }
  window.localStorage.removeItem(key);
  return null;
}

/** Keeps the draft; returns false when the device has no room, so that the form does not claim it was kept. */
export function keepDraft(key: string, draft: Draft): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  window.localStorage.removeItem(key);
}
