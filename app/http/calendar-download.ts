/** A calendar file to keep: never stored by the browser. */
export const calendarDownload = (fileName: string, calendar: string): Response =>
  new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
