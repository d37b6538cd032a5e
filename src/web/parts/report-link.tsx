import { useWords } from "../words/words";
import { REPORT_ADDRESS } from "./address";

interface ReportProps {
  readonly id: string;
  readonly release: string;
}

/** "Something is wrong here", told to whoever runs the hub; nothing where no address was set. */
export function ReportLink({ id, release }: ReportProps): React.JSX.Element | null {
  const { say } = useWords();
  if (REPORT_ADDRESS === "") return null;
  const values: Readonly<Record<string, string>> = { id, release, url: location.href };
  const address = REPORT_ADDRESS.replace(/\{(id|release|url)\}/gu, (whole, name: string) =>
    encodeURIComponent(values[name] ?? whole),
  );
  return (
    <p className="report">
      <a href={address}>{say("report")}</a>
    </p>
  );
}
