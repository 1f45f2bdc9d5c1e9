import { Button } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, useRead, useRefresh, useText } from "#platform/web/index.ts";

type Files = { items: { id: string; name: string; size: number; uploadedAt: string }[] };

/** CV files kept with a profile, to download and to throw away. Nothing where there are none. */
export function CvFiles({ expertId, editable }: { expertId: string; editable: boolean }) {
  const { t, date, number } = useText();
  const refresh = useRefresh();
  const path = `/experts/${expertId}/cv-files`;
  const read = useRead<Files>(path);
  const [error, setError] = useState<unknown>(null);
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  const remove = async (id: string) => {
    setError(null);
    try {
      await api.post(`${path}/${id}/remove`, {});
      await refresh(path);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Panel title={{ zh: "保存的简历文件", en: "CV files kept" }}>
      <RefusalNotice error={error} />
      <ul className="hz-plain-list">
        {items.map((file) => (
          <li key={file.id}>
            <span>
              {file.name}{" "}
              <span className="hz-quiet">
                {number(Math.ceil(file.size / 1024))} kB · {date(file.uploadedAt)}
              </span>
            </span>
            <span className="hz-flag-tags">
              <Button size="small" onClick={() => void api.download(`${path}/${file.id}`)}>
                {t({ zh: "下载", en: "Download" })}
              </Button>
              {editable && (
                <Button size="small" danger onClick={() => void remove(file.id)}>
                  {t({ zh: "删除文件", en: "Throw away" })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
