import type { Json } from "#platform/db/tables.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { ActivityKind } from "../model/directory.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    editions: {
      id: string;
      number: number | null;
      name: Json<Text>;
      city: string;
      venue: string | null;
      startsOn: string | null;
      endsOn: string | null;
      cutOff: string | null;
      counties: string[];
      mainActivityId: string;
      version: number;
    };
    activities: {
      id: string;
      editionId: string;
      kind: ActivityKind;
      name: Json<Text>;
      hostCounty: string | null;
      startsOn: string | null;
      endsOn: string | null;
      venue: string | null;
      version: number;
    };
  }
}
