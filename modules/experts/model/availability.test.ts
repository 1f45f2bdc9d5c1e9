import assert from "node:assert/strict";
import { test } from "node:test";
import { AvailabilityInput, availabilityWords } from "./availability.ts";

const parsed = (given: object) =>
  AvailabilityInput.safeParse({ from: "2026-09-24", to: "2026-09-25", ...given });
const complaints = (given: object) => (parsed(given).error?.issues ?? []).map((i) => i.path.join("."));

test("days in order, hours both or none and in order, a zone that exists", () => {
  assert.deepEqual(complaints({}), []);
  assert.deepEqual(complaints({ startsAt: "09:00", endsAt: "12:30", timeZone: "Europe/London" }), []);
  assert.deepEqual(complaints({ to: "2026-09-23" }), ["to"]);
  assert.deepEqual(complaints({ startsAt: "09:00" }), ["endsAt"]);
  assert.deepEqual(complaints({ startsAt: "12:00", endsAt: "09:00" }), ["endsAt"]);
  assert.deepEqual(complaints({ startsAt: "24:00", endsAt: "25:00" }), ["startsAt", "endsAt"]);
  assert.deepEqual(complaints({ timeZone: "Mars/Olympus" }), ["timeZone"]);
  assert.deepEqual(complaints({ mode: "by letter" }), ["mode"]);
});

test("in one line: the zone only where it is not China's, the way only where it matters", () => {
  const words = (given: object) =>
    availabilityWords(AvailabilityInput.parse({ from: "2026-09-24", to: "2026-09-24", ...given }));
  assert.deepEqual(words({}), { zh: "2026-09-24", en: "2026-09-24" });
  const abroad = {
    startsAt: "09:00",
    endsAt: "12:30",
    timeZone: "Europe/London",
    mode: "online",
    remark: "not on Friday",
  };
  assert.deepEqual(words(abroad), {
    zh: "2026-09-24 09:00–12:30 (Europe/London) 仅线上 not on Friday",
    en: "2026-09-24 09:00–12:30 (Europe/London) Online only not on Friday",
  });
  assert.equal(
    words({ to: "2026-09-26", startsAt: "14:00", endsAt: "17:00" }).en,
    "2026-09-24 – 2026-09-26 14:00–17:00",
  );
});
