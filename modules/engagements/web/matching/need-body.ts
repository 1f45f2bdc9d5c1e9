import type { Text } from "#platform/web/index.ts";

type Compared = {
  readonly text: string;
  readonly title: string;
  readonly fields: readonly Text[];
  readonly keywords?: readonly string[];
};

/** The text compared begins with title and fields and ends with the keywords, which the page shows beside it already. */
export const needBody = ({ text, title, fields, keywords = [] }: Compared): string =>
  text
    .split("\n")
    .filter(
      (line) =>
        line !== title &&
        !keywords.includes(line) &&
        !fields.some(({ zh, en }) => line === zh || line === en),
    )
    .join("\n");
