import { availabilityWords } from "#modules/experts/model/availability.ts";
import type { ExpertView } from "#modules/experts/model/expert.ts";
import { useRead, useText } from "#platform/web/index.ts";

/** When an expert said to be free, for whoever plans a meeting; nothing where nothing was said or may be read. */
export function StatedAvailability({ expertId, named }: { expertId: string; named: boolean }) {
  const { t, list } = useText();
  const read = useRead<Pick<ExpertView, "public" | "availability">>(`/experts/${expertId}`);
  const said = read.data?.availability ?? [];
  if (!read.data || said.length === 0) return null;
  return (
    <p className="hz-quiet">
      {t(
        named
          ? { zh: "{name} 本人填报的可参与时间：{times}", en: "{name} is free by own account: {times}" }
          : { zh: "本人填报的可参与时间：{times}", en: "Free by own account: {times}" },
        { name: read.data.public.name, times: list(said.map((a) => t(availabilityWords(a)))) },
      )}
    </p>
  );
}
