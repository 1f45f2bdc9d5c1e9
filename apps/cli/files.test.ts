import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { UsageError } from "./exit.ts";
import { claimOut, readJson, readText, withoutNulls, writeText, writeWhole } from "./files.ts";
import { usageInBoth } from "./usage.ts";

const folder = mkdtempSync(join(tmpdir(), "huizhi-files-"));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};
const refused = (pattern: RegExp) => (error: unknown) =>
  error instanceof UsageError && pattern.test(error.message);

test("text is UTF-8, with or without a mark; the line that is not is named", async () => {
  assert.equal(await readText(put("mark.txt", "\ufeff需求\r\n")), "需求\r\n");
  const latin = put("latin.txt", Buffer.from("ok\nna\xefve\n", "latin1"));
  await assert.rejects(readText(latin), refused(/latin\.txt: 第 2 行不是 UTF-8 文字 \/ line 2 is not UTF-8/));
  await assert.rejects(readText(at("absent.txt")), refused(/absent\.txt: 找不到文件 \/ no such file/));
  await assert.rejects(readText(folder), refused(/是文件夹，不是文件 \/ is a folder/));
  await assert.rejects(readJson(put("nan.json", '{"a":1,\n"b":NaN}')), refused(/nan\.json 第 2 行 line 2/));
  const deep = put("deep.json", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  await assert.rejects(readJson(deep), refused(/nested deeper than 1000/));
  assert.deepEqual(await readJson(put("text.json", JSON.stringify(["[".repeat(2000)]))), ["[".repeat(2000)]);
});

test("null says the same as leaving a field out; lists keep their length", () => {
  assert.deepEqual(withoutNulls({ a: null, b: [{ c: null, d: 0 }, null], e: { f: "" } }), {
    b: [{ d: 0 }, null],
    e: { f: "" },
  });
});

test("where a result cannot be written is said before the work begins", async () => {
  const input = put("in.json", "{}");
  await assert.rejects(claimOut(folder, []), refused(/是文件夹，应为文件/));
  await assert.rejects(claimOut(at("none/out.json"), [input]), refused(/there is no folder .*none/));
  await assert.rejects(claimOut(join(folder, ".", "in.json"), [input]), refused(/is the input .*in\.json/));
  symlinkSync(input, at("alias.json"));
  await assert.rejects(claimOut(at("alias.json"), [input]), refused(/is the input/));
  await claimOut(at("new.json"), [input]);
  await claimOut("/dev/null", [input]);
});

test("files get their names when all are whole; an error leaves what was there", async () => {
  put("one.txt", "before");
  await assert.rejects(
    writeWhole([at("one.txt"), at("two.txt")], async ([one = "", two = ""]) => {
      writeFileSync(one, "half");
      writeFileSync(two, "half");
      throw new Error("stopped");
    }),
    /stopped/,
  );
  assert.equal(readFileSync(at("one.txt"), "utf8"), "before");
  assert.ok(!existsSync(at("two.txt")));
  symlinkSync(at("one.txt"), at("link.txt"));
  await writeText(at("link.txt"), "after");
  assert.equal(readFileSync(at("one.txt"), "utf8"), "after");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("usage errors are told in both languages", async () => {
  assert.equal(
    usageInBoth("error: required option '--out <file>' not specified\n"),
    "缺少必需的选项 --out <file> / error: required option '--out <file>' not specified\n",
  );
  const main = join(import.meta.dirname, "main.ts");
  const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>(
    (done) => {
      execFile(process.execPath, [main, "timetable", "solve", "--problem", "p.json"], (error, out, err) =>
        done({ code: Number(error?.code ?? 0), stdout: out, stderr: err }),
      );
    },
  );
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /缺少必需的选项 --out <file> \/ error: required option/);
});
