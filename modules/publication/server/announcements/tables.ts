import type { AnnouncementState } from "../../model/announcements/announcement.ts";

declare module "#platform/db/tables.ts" {
  interface Tables {
    announcements: {
      id: string;
      kind: "policy" | "news";
      titleZh: string;
      titleEn: string | null;
      bodyZh: string;
      bodyEn: string | null;
      issuer: string | null;
      documentNumber: string | null;
      publishedOn: string | null;
      state: AnnouncementState;
      city: string;
      departmentId: string | null;
      createdBy: string;
      createdAt: string;
      publishedAt: string | null;
      version: number;
      updatedAt: string;
      searchText: string;
    };
    announcementFiles: { announcementId: string; fileId: string; position: number };
  }
}
