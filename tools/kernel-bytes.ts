import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Written = {
  readFile: (name: string) => string | null;
  writeFile: (name: string, made: Uint8Array | string) => void;
};
type Compiler = {
  main(
    args: readonly string[],
    host: Written & { listFiles: () => string[]; stderr: { write: (text: string | Uint8Array) => void } },
  ): Promise<{ error: Error | null }>;
};
/** Not written as a literal: the package's types declare a `console` of their own for all files. */
const COMPILER: string = "assemblyscript/asc";

const folder = join(import.meta.dirname, "../libs/matching/kernel");
const target = join(folder, "generated/bytes.ts");

/** Compiles `kernel.as` and gives the text of `generated/bytes.ts`; the same source gives the same bytes. */
export async function kernelBytesFile(): Promise<string> {
  const { default: asc } = (await import(COMPILER)) as { default: Compiler };
  const source = await readFile(join(folder, "kernel.as"), "utf8");
  let bytes: Uint8Array | undefined;
  const said: string[] = [];
  const { error } = await asc.main(
    [
      ...["kernel.ts", "--outFile", "kernel.wasm", "-O3", "--noAssert", "--runtime", "stub"],
      ...["--enable", "simd", "--importMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
    ],
    {
      readFile: (name: string) => (name === "kernel.ts" ? source : null),
      writeFile: (_: string, made: Uint8Array | string) => {
        if (typeof made !== "string") bytes = made;
      },
      listFiles: () => [],
      stderr: { write: (text: string | Uint8Array) => void said.push(String(text)) },
    },
  );
  if (error || !bytes) throw new Error(`kernel.as: ${error?.message ?? ""}\n${said.join("")}`);
  const text = Buffer.from(bytes).toString("base64");
  const lines = text.match(/.{1,100}/g) ?? [];
  return [
    "// Compiled from ../kernel.as by tools/kernel-bytes.ts; a test compares.",
    "/** WebAssembly module in base64. */",
    "export const KERNEL_BYTES =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n");
}

if (import.meta.main) {
  const text = await kernelBytesFile();
  await writeFile(target, text);
  process.stdout.write(`${target}: ${text.length} characters\n`);
}
