import { escapeHtml } from "#platform/kernel/escape-html.ts";
import type { Locale } from "#platform/kernel/text.ts";

/** A piece of a letter's markup, made by the functions below, which escape every text. */
export type Html = { readonly markup: string };

const QUIET = "color:#5b6470;font-size:14px;";

export const line = (text: string, tone?: "quiet"): Html => ({
  markup: `<p style="margin:0 0 10px;${tone ? QUIET : ""}">${escapeHtml(text)}</p>`,
});
export const link = (text: string, url: string, tone?: "quiet"): Html => ({
  markup: `<p style="margin:0 0 10px;${tone ? QUIET : ""}"><a href="${escapeHtml(url)}" style="color:#174a7a;">${escapeHtml(text)}</a></p>`,
});
export const heading = (text: string, url: string): Html => ({
  markup: `<h2 style="margin:0 0 6px;font-size:17px;"><a href="${escapeHtml(url)}" style="color:#174a7a;text-decoration:none;">${escapeHtml(text)}</a></h2>`,
});
export const button = (text: string, url: string): Html => ({
  markup: `<p style="margin:18px 0;"><a href="${escapeHtml(url)}" style="background:#174a7a;color:#ffffff;padding:11px 20px;border-radius:6px;text-decoration:none;display:inline-block;">${escapeHtml(text)}</a></p>`,
});
export const list = (items: readonly (readonly Html[])[]): Html => ({
  markup: `<ol style="padding-left:22px;margin:14px 0;">${items
    .map((item) => `<li style="margin:0 0 16px;">${item.map((p) => p.markup).join("")}</li>`)
    .join("")}</ol>`,
});

/** A letter as mail readers show it: no picture, no script, nothing fetched from anywhere. */
export const letterPage = (locale: Locale, title: string, body: readonly Html[]): string =>
  `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body style="font-family:-apple-system,'PingFang SC','Microsoft YaHei',Arial,sans-serif;font-size:16px;line-height:1.6;color:#1c2733;max-width:640px;margin:0 auto;padding:16px;">${body.map((p) => p.markup).join("")}</body></html>`;
