import { z } from "zod";
import { id, reasonText } from "../fields";

export const IssueCertificate = z.object({ enrolmentId: id });
export const IssueCertificates = z.object({ trainingCode: z.string().max(20) });
export const IssueTrainerCertificate = z.object({ certificationId: id });
export const RevokeCertificate = z.object({ number: z.string().max(30), reason: reasonText });
export const ReplaceCertificate = z.object({ number: z.string().max(30), reason: reasonText });
