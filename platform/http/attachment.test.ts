import assert from "node:assert/strict";
import { test } from "node:test";
import { attachment } from "./attachment.ts";

test("a download keeps its name in any script, and the name cannot leave its parameter", () => {
  assert.equal(
    attachment("台账.xlsx", "ledger.xlsx"),
    `attachment; filename="ledger.xlsx"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx`,
  );
  assert.equal(
    attachment(`a'b";c(1)*\r\nset-cookie: x.pdf`),
    "attachment; filename*=UTF-8''a%27b%22%3Bc%281%29%2A%0D%0Aset-cookie%3A%20x.pdf",
  );
  assert.equal(attachment("half \ud83d"), "attachment; filename*=UTF-8''half%20%EF%BF%BD");
});
