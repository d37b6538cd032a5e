import { useWords } from "../words/words";

/** Words of a document, marked as Chinese where the page is English. */
export function Printed({ children }: { readonly children: string }): React.JSX.Element {
  const { language } = useWords();
  return language === "zh" ? <>{children}</> : <span lang="zh-Hant-TW">{children}</span>;
}
