import { Button } from "antd";
import type { Query } from "../api.ts";
import { useRead } from "../data/queries.ts";
import { type EditionChoice, useEdition, useOptionalSession } from "../data/session.ts";
import { useChooseEdition } from "../shell/choose-edition.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";

type Asked = { path: string; query?: Query };

/** Under a list that is empty in the edition in view: which other editions have something in it, and the way there. */
export function InOtherEditions({ path, query = {} }: Asked) {
  const edition = useEdition();
  const others = (useOptionalSession()?.editions ?? []).filter((other) => other.id !== edition?.id);
  return (
    <>
      {others.slice(0, 3).map((other) => (
        <InEdition key={other.id} path={path} query={query} edition={other} />
      ))}
    </>
  );
}

function InEdition({ path, query, edition }: Required<Asked> & { edition: EditionChoice }) {
  const { t } = useText();
  const choose = useChooseEdition();
  const found = useRead<{ total: number }>(path, { ...query, edition: edition.id });
  const count = found.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <p className="hz-elsewhere">
      <span>{t(words.inOtherEdition, { edition: t(edition.name), count })}</span>{" "}
      <Button type="link" onClick={() => choose(edition.id)}>
        {t(words.goToEdition)}
      </Button>
    </p>
  );
}
