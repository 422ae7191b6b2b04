import { requireCertificate } from "~/domain/certificate/find";
import { reader, textParam } from "~/http/route";
import { requireCertificatePdf } from "~/jobs/render-certificates";

/** The bytes that were stored at issue, as a file to keep. */
export const loader = reader(async ({ context: { db, now, settings }, user, params }) => {
  const { certificate } = requireCertificate(db, user, textParam(params, "number"));
  const { bytes } = await requireCertificatePdf({ db, now, appUrl: settings.appUrl }, certificate);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="certificaat-${certificate.number}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
});
