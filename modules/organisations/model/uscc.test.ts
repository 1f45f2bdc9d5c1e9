import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkUscc, completeUscc, normaliseUscc, USCC_ALPHABET } from "./uscc.ts";

/*
 * By hand, 91 410800 MA000001 + two check characters.
 * GB 11714: M=22 A=10 0 0 0 0 0 1, weights 3 7 9 10 5 8 4 2: 66 + 70 + 2 = 138; 138 mod 11 = 6; 11 − 6 = 5.
 * GB 32100: weights 3^i mod 31 = 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28; values (M=21, A=10)
 *   9·1 + 1·3 + 4·9 + 1·27 + 0·19 + 8·26 + 0 + 0 + 21·20 + 10·29 + 0·25 + 0·13 + 0·8 + 0·24 + 0·10 + 1·30 + 5·28
 *   = 9 + 3 + 36 + 27 + 208 + 420 + 290 + 30 + 140 = 1163; 1163 mod 31 = 16; 31 − 16 = 15 → F.
 */
const VALID = "91410800MA0000015F";

test("a code computed by hand from the two standards is accepted", () => {
  assert.deepEqual(checkUscc(VALID), { ok: true, uscc: VALID });
  assert.equal(completeUscc("91410800MA000001"), VALID);
});

test("the remainder 0 gives the check character 0, which is valid", () => {
  // As above with characters 7 and 8 (weights 16, 17) raised to 9 and 7: 1163 + 144 + 119 = 1426 = 46·31, remainder 0.
  assert.deepEqual(checkUscc("91410897MA00000150"), { ok: true, uscc: "91410897MA00000150" });
});

test("the organisation code's own check may be 0 or X", () => {
  // MA00000K: 66 + 70 + 20·2 = 176 = 16·11 → written 0. GB 32100: 993 + K 19·30 = 1563; mod 31 = 13; 31 − 13 = 18 → J.
  assert.equal(checkUscc("91410800MA00000K0J").ok, true);
  // 0005A00X: 5·10 + 10·5 + 33·2 = 166; 166 mod 11 = 1; 11 − 1 = 10 → X.
  // GB 32100: 1 + 3 + 36 + 27 + 208 + 5·13 + 10·8 + 29·30 + 29·28 = 2102; mod 31 = 25; 31 − 25 = 6.
  assert.equal(checkUscc("114108000005A00XX6").ok, true);
});

test("what people type is brought to the normal form", () => {
  assert.equal(normaliseUscc(" ９１４１０８００ｍａ００００ ０１５ｆ\u200b"), VALID);
  assert.deepEqual(checkUscc("9141 0800-ma00 0001-5f"), { ok: true, uscc: VALID });
});

test("each refusal names its cause", () => {
  const problem = (code: string) => {
    const check = checkUscc(code);
    return check.ok ? "ok" : `${check.problem}@${check.position ?? "-"}${check.character ?? ""}`;
  };
  assert.equal(problem("  "), "empty@-");
  assert.equal(problem(VALID.slice(0, 17)), "length@-");
  assert.equal(problem(`${VALID}1`), "length@-");
  for (const [index, letter] of [..."IOZSV"].entries())
    assert.equal(
      problem(VALID.slice(0, index) + letter + VALID.slice(index + 1)),
      `character@${index + 1}${letter}`,
    );
  assert.equal(problem("91410A00MA0000015F"), "division@6A");
  assert.equal(problem("91410800MA0000015E"), "check-character@18");
  // 17th character 4 instead of 5 takes 28 from 1163: 1135 mod 31 = 19; 31 − 19 = 12 → C: only the organisation code is wrong.
  assert.equal(problem("91410800MA0000014C"), "organisation-code@17");
  const o = checkUscc("9141O800MA0000015F");
  assert.ok(!o.ok && o.reason.zh.includes("“O”") && o.reason.zh.includes("“0”"), JSON.stringify(o));
});

const digit = fc.constantFrom(..."0123456789");
const any = fc.constantFrom(...USCC_ALPHABET);
const code = fc
  .tuple(
    fc.constantFrom("11", "12", "51", "52", "91", "92", "93", "Y1"),
    fc.string({ unit: digit, minLength: 6, maxLength: 6 }),
    fc.string({ unit: any, minLength: 8, maxLength: 8 }),
  )
  .map((parts) => completeUscc(parts.join("")));

test("every completed code is valid and any single wrong character is found", () => {
  fc.assert(
    fc.property(
      code,
      fc.nat(17),
      fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      (valid, at, other) => {
        assert.equal(checkUscc(valid).ok, true);
        fc.pre(valid[at] !== other);
        assert.equal(checkUscc(valid.slice(0, at) + other + valid.slice(at + 1)).ok, false);
      },
    ),
  );
});

test("two neighbours swapped are found", () => {
  fc.assert(
    fc.property(code, fc.nat(16), (valid, at) => {
      fc.pre(valid[at] !== valid[at + 1]);
      const swapped = valid.slice(0, at) + valid[at + 1] + valid[at] + valid.slice(at + 2);
      assert.equal(checkUscc(swapped).ok, false);
    }),
  );
});
