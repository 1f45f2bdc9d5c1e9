import assert from "node:assert/strict";
import { Refusal } from "#platform/kernel/refusal.ts";

/** The refusal a command answers with; success or any other error fails the test. */
export async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  const error = await promise.then(
    () => assert.fail("was not refused"),
    (e: unknown) => e,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error;
}

/** Its code. */
export const refusalCode = async (promise: Promise<unknown>): Promise<string> =>
  (await refusal(promise)).code;

/** For `assert.rejects` and `assert.throws`: a refusal of this code whose Chinese sentence holds the words. */
export const refusedAs =
  (code: string, ...words: readonly string[]) =>
  (error: unknown): true => {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    for (const word of words) assert.ok(error.texts.zh.includes(word), `${error.texts.zh} / ${word}`);
    return true;
  };
