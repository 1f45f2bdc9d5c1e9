import { fromBase64 } from "../../base64.ts";
import { START_AND_TRANSITION, TABLE, VALUES } from "./generated/hmm.ts";
import { type HmmModel, IMPOSSIBLE } from "./hmm.ts";

/** The model that comes with jieba, see README.md for its origin. Built anew at each call (some milliseconds). */
export function jiebaHmm(): HmmModel {
  const values = new DataView(fromBase64(VALUES).buffer);
  const table = new DataView(fromBase64(TABLE).buffer);
  const emission = new Float64Array(4 * (0x9fd5 - 0x4e00 + 1)).fill(IMPOSSIBLE);
  for (let at = 0; at < table.byteLength; at += 10) {
    const row = 4 * (table.getUint16(at, true) - 0x4e00);
    for (let state = 0; state < 4; state++) {
      const number = table.getUint16(at + 2 + 2 * state, true);
      if (number > 0) emission[row + state] = values.getInt32(4 * (number - 1), true) / 1e6;
    }
  }
  const [start = [], ...transition] = START_AND_TRANSITION;
  return { start: Float64Array.from(start), transition: Float64Array.from(transition.flat()), emission };
}
