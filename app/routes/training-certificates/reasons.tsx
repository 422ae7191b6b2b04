/** One reason is a sentence, several are a list. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const [only, ...others] = reasons;
  if (others.length === 0) return <>{only}</>;
  return (
    <ul>
      {reasons.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
