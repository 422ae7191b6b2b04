interface Registration {
  register: string;
  number: string;
}

/** A registration as it is quoted: `SKJ 12345678`; the register's name once where its numbers begin with it (`NIP-00123456`). */
export function registrationWords({ register, number }: Registration): string {
  return register === "other" || number.startsWith(register) ? number : `${register} ${number}`;
}
