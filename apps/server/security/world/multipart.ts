/** A multipart body of one file and some fields. */
export function multipart(given: {
  readonly file: { readonly name: string; readonly content: string | Buffer; readonly mime?: string };
  readonly fields?: Readonly<Record<string, string>>;
}): { headers: Record<string, string>; payload: Buffer } {
  const boundary = "----huizhi-test-boundary";
  const { file, fields = {} } = given;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.mime ?? "application/octet-stream"}\r\n\r\n`;
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(parts.join("") + head),
      Buffer.from(file.content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
