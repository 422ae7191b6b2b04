/** The placeholders of each kind of mail: a closed list, all of them text as it will be read. */
export interface MessageParams {
  sign_in: { code: string; linkToken: string; minutes: string };
  session_moved: {
    trainingCode: string;
    sessionName: string;
    fromDate: string;
    fromTime: string;
    toDate: string;
    toTime: string;
    place: string;
  };
  training_cancelled: { trainingCode: string; reason: string };
  enrolment_placed: { trainingCode: string; organisation: string };
  certificate_ready: { trainingCode: string; certificateNumber: string };
}

export type { MessageKind } from "#db/lists";
