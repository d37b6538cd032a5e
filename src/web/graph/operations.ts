/* Written by `npm run documents`; the operations stand in schema/operations/explorer-*.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a value is meant. */
export type Comparator =
  /** Exactly; also where the document prints a bare number. */
  | 'EQ'
  /** More than (超過). */
  | 'GT'
  /** At least (以上, 至少, 達, ≧). */
  | 'GTE'
  /** Less than (未滿). */
  | 'LT'
  /** At most (以內, 至多, ≦). */
  | 'LTE';

/** In which order the rows of a comparison stand. */
export type ComparisonOrder =
  /** First what some of the compared counties have and others, whose plans cover the field, have not; of these what most lack first. */
  | 'DIFFERENCES_FIRST'
  /** What most of the compared counties have first. */
  | 'SHARED_FIRST';

/** The 22 counties and cities of Taiwan (縣市). The name says which Chiayi and which Hsinchu is meant. */
export type CountyCode =
  /** Changhua County (彰化縣). */
  | 'CHANGHUA'
  /** Chiayi City (嘉義市), not the county around it. */
  | 'CHIAYI_CITY'
  /** Chiayi County (嘉義縣), not the city inside it. */
  | 'CHIAYI_COUNTY'
  /** Hsinchu City (新竹市), not the county around it. */
  | 'HSINCHU_CITY'
  /** Hsinchu County (新竹縣), not the city inside it. */
  | 'HSINCHU_COUNTY'
  /** Hualien County (花蓮縣). */
  | 'HUALIEN'
  /** Kaohsiung City (高雄市). */
  | 'KAOHSIUNG'
  /** Keelung City (基隆市). */
  | 'KEELUNG'
  /** Kinmen County (金門縣). */
  | 'KINMEN'
  /** Lienchiang County (連江縣), the Matsu islands. */
  | 'LIENCHIANG'
  /** Miaoli County (苗栗縣). */
  | 'MIAOLI'
  /** Nantou County (南投縣). */
  | 'NANTOU'
  /** New Taipei City (新北市). */
  | 'NEW_TAIPEI'
  /** Penghu County (澎湖縣). */
  | 'PENGHU'
  /** Pingtung County (屏東縣). */
  | 'PINGTUNG'
  /** Taichung City (臺中市). */
  | 'TAICHUNG'
  /** Tainan City (臺南市). */
  | 'TAINAN'
  /** Taipei City (臺北市). */
  | 'TAIPEI'
  /** Taitung County (臺東縣). */
  | 'TAITUNG'
  /** Taoyuan City (桃園市). */
  | 'TAOYUAN'
  /** Yilan County (宜蘭縣). */
  | 'YILAN'
  /** Yunlin County (雲林縣). */
  | 'YUNLIN';

/** Which of a plan's lists of goals a goal stands in. */
export type GoalRole =
  /** A goal that all bureaus of a county share (共同性目標). */
  | 'COMMON_GOAL'
  /** A key strategic goal (關鍵策略目標, 策略目標). */
  | 'KEY_GOAL'
  /** A numbered item under any of them. */
  | 'MEASURE'
  /** A principle of the plan (重點原則). */
  | 'PRINCIPLE'
  /** A priority of the administration (施政重點). */
  | 'PRIORITY'
  /** A strategy (執行策略, 策略規劃). */
  | 'STRATEGY';

/** Which items to find. Values of one list are alternatives, fields are conditions that all hold. A field that a kind does not have leaves that kind out. Years match where the item's period and the years asked for overlap. Contradictions and unknown codes are BAD_USER_INPUT. */
export type ItemFilter = {
  /** Bureau codes (局處), for example social-affairs. */
  bureaus?: Array<string> | null | undefined;
  /** Indicators alone: with a target that is meant in one of these ways. */
  comparators?: Array<Comparator> | null | undefined;
  /** Of these counties (縣市). */
  counties?: Array<CountyCode> | null | undefined;
  /** The item's period ends in one of these years: what falls due. Items without a year never do. */
  endsIn?: YearRange | null | undefined;
  /** Programs alone: with one of these sources of money (經費來源), as printed. */
  fundingSources?: Array<string> | null | undefined;
  /** Items of plans that state no year. With a year asked for they are left out unless this is true. */
  includeUndated?: boolean | null | undefined;
  /** Codes of shared undertakings (共同方案) of which the item is the same or a similar version. */
  initiatives?: Array<string> | null | undefined;
  /** Of these kinds. */
  kinds?: Array<ItemKind> | null | undefined;
  /** Goals and programs alone: of these levels, 1 at the top. */
  levels?: Array<number> | null | undefined;
  /** Programs and indicators alone: where the document names them. */
  listings?: Array<Listing> | null | undefined;
  /** Numbered parts of a program as well; without them their words count as the program's. No filter is the filter with its defaults. */
  parts?: boolean | null | undefined;
  /** Of plans of these kinds: annual, mid-term, standing. */
  planKinds?: Array<PlanKind> | null | undefined;
  /** Ids of plans (計畫). */
  plans?: Array<string | number> | null | undefined;
  /** Look at primary themes alone. */
  primaryThemeOnly?: boolean | null | undefined;
  /** Codes of laws, programmes and funds (法規與中央計畫) that the item names; a namesake is none. */
  references?: Array<string> | null | undefined;
  /** Goals alone: those of these lists of a plan. */
  roles?: Array<GoalRole> | null | undefined;
  /** Target group codes (服務對象), for example elderly. */
  targetGroups?: Array<string> | null | undefined;
  /** Words that must stand in the item or in its English title: 托育, "社區照顧關懷據點", childcare. Several words must all stand there, quotation marks keep a phrase together, OR stands between alternatives. */
  text?: string | null | undefined;
  /** Theme codes (主題); a parent takes its children along. */
  themes?: Array<string> | null | undefined;
  /** Look for the words in titles alone. */
  titleOnly?: boolean | null | undefined;
  /** Indicators alone: whose targets rise, fall or stay, from the first to the last. */
  trends?: Array<Trend> | null | undefined;
  /** Indicators alone: PERCENT or a counting unit as printed, for example 人次. */
  units?: Array<string> | null | undefined;
  /** Of twins (alsoPrintedAs) that are both found, the first printed alone, so that a promise counts once. */
  withoutTwins?: boolean | null | undefined;
  /** In force in this year. */
  year?: number | string | null | undefined;
  /** In force in at least one of these years. */
  years?: YearRange | null | undefined;
};

/** What kind of item it is. */
export type ItemKind =
  /** A strategic goal (策略目標, 重點原則, 施政重點, 執行策略): what a plan sets out to reach. */
  | 'GOAL'
  /** An indicator (績效指標): what is measured. */
  | 'INDICATOR'
  /** A program (計畫項目, 工作項目): what will be done. */
  | 'PROGRAM';

/** How close an item is to the undertaking that counties share. */
export type Likeness =
  /** A neighbouring thing; it does not make a county count as having the initiative. */
  | 'RELATED'
  /** The same scheme or central programme, which the documents of both counties name. */
  | 'SAME'
  /** The same thing done for the same people by another scheme. */
  | 'SIMILAR';

/** Where a document names a program or an indicator. */
export type Listing =
  /** In the prose: a numbered undertaking under a goal, or a quantified promise. */
  | 'NARRATIVE'
  /** A row of a programme table or of a table of indicators. */
  | 'TABLE'
  /** A numbered item of a section on how the plan is carried out (實施方式). */
  | 'WORK_ITEM';

/** How long a plan holds. */
export type PlanKind =
  /** A plan for one year (年度計畫). */
  | 'ANNUAL'
  /** A plan for several years, as a rule four (中程計畫). */
  | 'MID_TERM'
  /** A plan that states no year and holds until it is replaced. */
  | 'STANDING';

/** Whether a county's plans speak of something, and if not, what that silence means. The first that holds, from the top; a plan of another field never changes the answer. */
export type Presence =
  /** At least one item that the filter lets through (有). */
  | 'ADDRESSED'
  /** The hub holds no plan of this county (無計畫). */
  | 'NO_PLAN'
  /** A plan in force speaks of it, but in nothing that the filter lets through: only in goals, when indicators were asked for (另有提及). */
  | 'OTHERWISE_ADDRESSED'
  /** The plans that cover the field are of other years (僅有其他年度). */
  | 'OTHER_YEARS_ONLY'
  /** The hub holds plans of this county, and none that is asked for covers the field: a community plan says nothing of childcare (不在計畫範圍). */
  | 'OUT_OF_SCOPE'
  /** A plan that covers the field is in force and does not speak of it (未提及). */
  | 'SILENT'
  /** Of the plans that cover the field none is known to be in force in the years asked for, and one states no year (僅有未載明年度之計畫). */
  | 'UNDATED_ONLY';

/** What kind of thing a search finds. */
export type SearchKind =
  /** A county or city (縣市). */
  | 'COUNTY'
  /** A number (數據) that is no target. */
  | 'FIGURE'
  /** A strategic goal (策略目標). */
  | 'GOAL'
  /** An indicator (績效指標). */
  | 'INDICATOR'
  /** A shared undertaking (共同方案). */
  | 'INITIATIVE'
  /** A plan (計畫). */
  | 'PLAN'
  /** A program (計畫項目). */
  | 'PROGRAM'
  /** A law, a central programme or a fund (法規與中央計畫). */
  | 'REFERENCE'
  /** A section (章節) of a document, for its words that no item holds; without items, for all its words. */
  | 'SECTION'
  /** A target group (服務對象). */
  | 'TARGET_GROUP'
  /** A theme (主題). */
  | 'THEME';

/** From an indicator's first target to its last. */
export type Trend =
  /** The last is lower than the first. */
  | 'FALLING'
  /** Both are the same. */
  | 'FLAT'
  /** The last is higher than the first. */
  | 'RISING';

/** Years from one to another, both included; one end may be left open. */
export type YearRange = {
  /** The first year; open where it is left out. */
  from?: number | string | null | undefined;
  /** The last year; open where it is left out. */
  to?: number | string | null | undefined;
};

export type ExplorerCellQueryVariables = Exact<{
  filter: ItemFilter;
}>;


export type ExplorerCellQuery = { items: { totalCount: number, nodes: Array<
      | { id: string, kind: ItemKind, number: string | null, title: string, english: string, period: { label: string, english: string }, citations: Array<{ field: string, quote: string, startLine: number, endLine: number, url: string }> }
      | { id: string, kind: ItemKind, number: string | null, title: string, english: string, period: { label: string, english: string }, citations: Array<{ field: string, quote: string, startLine: number, endLine: number, url: string }> }
      | { id: string, kind: ItemKind, number: string | null, title: string, english: string, period: { label: string, english: string }, citations: Array<{ field: string, quote: string, startLine: number, endLine: number, url: string }> }
    > } };

export type ExplorerComparisonQueryVariables = Exact<{
  counties: Array<CountyCode> | CountyCode;
  theme?: string | null | undefined;
  filter?: ItemFilter | null | undefined;
  orderBy?: ComparisonOrder | null | undefined;
}>;


export type ExplorerComparisonQuery = { compare: { columns: Array<{ code: string, county: { name: string, english: string } }>, rows: { totalCount: number, nodes: Array<{ initiative: { code: string, name: string, english: string }, cells: Array<{ presence: Presence, likeness: Likeness | null, count: number, column: { code: string }, items: Array<
            | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
            | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
            | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
          > }> }> }, summaries: Array<{ presence: Presence, goals: number, programs: number, indicators: number, column: { code: string }, alone: { totalCount: number, nodes: Array<
          | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
          | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
          | { id: string, kind: ItemKind, title: string, english: string, citations: Array<{ field: string, startLine: number, endLine: number, url: string }> }
        > } }> } };

export type ExplorerFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerFrameQuery = { dataset: { release: string, publishedAt: string }, counties: Array<{ code: CountyCode, moiCode: string, name: string, english: string, plans: { totalCount: number } }>, themes: Array<{ code: string, name: string, english: string, parent: { code: string } | null }>, targetGroups: Array<{ code: string, name: string, english: string }>, coverage: { rows: Array<{ code: string }> } };

export type ExplorerMatrixQueryVariables = Exact<{
  filter?: ItemFilter | null | undefined;
  parentTheme?: string | null | undefined;
}>;


export type ExplorerMatrixQuery = { coverage: { rows: Array<{ code: string, name: string, total: number, english: string }>, columns: Array<{ code: string, name: string, total: number, english: string }>, cells: Array<{ row: string, column: string, presence: Presence | null, count: number }> } };

export type ExplorerSearchQueryVariables = Exact<{
  query: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
}>;


export type ExplorerSearchQuery = { search: { totalCount: number, interpretation: string, suggestions: Array<string>, nodes: Array<{ hit:
        | { __typename: 'County', id: string, name: string, countyCode: CountyCode, nameEn: string }
        | { __typename: 'Figure', id: string, subject: string, subjectEn: string }
        | { __typename: 'Indicator', id: string, kind: ItemKind, number: string | null, title: string, english: string, county: { name: string, english: string } }
        | { __typename: 'Initiative', id: string, code: string, name: string, nameEn: string }
        | { __typename: 'Plan', id: string, title: string, english: string }
        | { __typename: 'PolicyReference', id: string, code: string, name: string, nameEn: string }
        | { __typename: 'Program', id: string, kind: ItemKind, number: string | null, title: string, english: string, county: { name: string, english: string } }
        | { __typename: 'Section', id: string, heading: string | null, headingEn: string | null, document: { id: string, title: string } }
        | { __typename: 'StrategicGoal', id: string, kind: ItemKind, number: string | null, title: string, english: string, county: { name: string, english: string } }
        | { __typename: 'TargetGroup', id: string, code: string, name: string, nameEn: string }
        | { __typename: 'Theme', id: string, code: string, name: string, nameEn: string }
      , highlights: Array<{ field: string, text: string, line: number | null }>, citation: { startLine: number, endLine: number, url: string } | null }> }, everything: { kinds: Array<{ code: string, name: string, count: number, english: string }> } };


export const ExplorerCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplorerCell"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"label"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"startLine"}},{"kind":"Field","name":{"kind":"Name","value":"endLine"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExplorerCellQuery, ExplorerCellQueryVariables>;
export const ExplorerComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplorerComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counties"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountyCode"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"theme"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComparisonOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"counties"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counties"}}},{"kind":"Argument","name":{"kind":"Name","value":"theme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"theme"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"likeness"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"startLine"}},{"kind":"Field","name":{"kind":"Name","value":"endLine"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"summaries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"programs"}},{"kind":"Field","name":{"kind":"Name","value":"indicators"}},{"kind":"Field","name":{"kind":"Name","value":"alone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"startLine"}},{"kind":"Field","name":{"kind":"Name","value":"endLine"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExplorerComparisonQuery, ExplorerComparisonQueryVariables>;
export const ExplorerFrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplorerFrame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"moiCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"plans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"includeUndated"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"themes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"topOnly"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"targetGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rows"},"value":{"kind":"EnumValue","value":"YEAR"}},{"kind":"Argument","name":{"kind":"Name","value":"columns"},"value":{"kind":"EnumValue","value":"KIND"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<ExplorerFrameQuery, ExplorerFrameQueryVariables>;
export const ExplorerMatrixDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplorerMatrix"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parentTheme"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rows"},"value":{"kind":"EnumValue","value":"THEME"}},{"kind":"Argument","name":{"kind":"Name","value":"columns"},"value":{"kind":"EnumValue","value":"COUNTY"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"parentTheme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parentTheme"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"presence"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<ExplorerMatrixQuery, ExplorerMatrixQueryVariables>;
export const ExplorerSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplorerSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"county"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Section"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","alias":{"kind":"Name","value":"headingEn"},"name":{"kind":"Name","value":"heading"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","alias":{"kind":"Name","value":"subjectEn"},"name":{"kind":"Name","value":"subject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyReference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Theme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TargetGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"County"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"countyCode"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"nameEn"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"line"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startLine"}},{"kind":"Field","name":{"kind":"Name","value":"endLine"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"everything"},"name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"english"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<ExplorerSearchQuery, ExplorerSearchQueryVariables>;