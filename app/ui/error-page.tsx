import { m } from "~/text/messages";
import { LinkButton } from "./button";
import { PageHeader, Stack } from "./page";

interface ErrorPageProps {
  status: number;
  messages: string[];
}

const titles: Record<number, () => string> = {
  403: m.shell_error_forbidden_title,
  404: m.shell_error_not_found_title,
  429: m.shell_error_throttled_title,
};

const explanations: Record<number, () => string> = {
  403: m.shell_error_forbidden_text,
  404: m.shell_error_not_found_text,
  429: m.shell_error_throttled_text,
};

/** What went wrong, in words, and where to go from here. */
export function ErrorPage({ status, messages }: ErrorPageProps) {
  const title = (titles[status] ?? m.shell_error_unexpected_title)();
  const explanation = (explanations[status] ?? m.shell_error_unexpected_text)();
  return (
    <Stack>
      <PageHeader title={title} lead={<p>{explanation}</p>} />
      {status !== 404 && messages.map((message) => <p key={message}>{message}</p>)}
      <p>
        <LinkButton variant="secondary" to="/">
          {m.shell_error_home()}
        </LinkButton>
      </p>
    </Stack>
  );
}
