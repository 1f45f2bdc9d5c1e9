import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKey } from "./address-key.ts";

test("one subscriber is one key, however the address is written", () => {
  assert.equal(addressKey("203.0.113.7"), "203.0.113.7");
  assert.equal(addressKey("::ffff:203.0.113.7"), "203.0.113.7");
  assert.equal(addressKey("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
  assert.equal(addressKey("2001:db8:1:2::9"), "2001:db8:1:2");
  assert.equal(addressKey("2001:DB8::1"), "2001:db8:0:0");
  assert.equal(addressKey("2001:db8::ffff:2"), addressKey("2001:db8::1"), "the same /64 with zeros left out");
  assert.notEqual(addressKey("2001:db8:0:1::1"), addressKey("2001:db8::1"));
  assert.equal(addressKey("::1"), "0:0:0:0");
});
