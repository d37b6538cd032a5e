import { planFixture } from "../../fixtures/plans";
import {
  bureauId,
  countyId,
  documentId,
  planId,
  sectionId,
  statementId,
  targetGroupId,
  targetId,
  themeId,
} from "../../../src/import/write/ids";
import { checkTexts, readTexts } from "../seed-plan-texts";

const plan = checkTexts(readTexts(planFixture("sound"))).checked?.plan;
if (!plan) throw new Error("The fixture is sound.");

test("ids say what they name, by the plan, the line, the place or the year", () => {
  const [indicator] = plan.indicators;
  const [, later] = indicator?.targets ?? [];
  if (!indicator || !later) throw new Error("The fixture has targets.");
  expect(planId(plan)).toBe("penghu-113");
  expect(documentId(plan)).toBe("penghu-113.document");
  expect(sectionId(plan, 7)).toBe("penghu-113.document.l7");
  expect(statementId(plan, 0)).toBe("penghu-113.statement.1");
  expect(targetId(indicator, later)).toBe("penghu-113.kpi-1.2025");
});

test("ids of the vocabulary begin with what they are", () => {
  expect(countyId("CHIAYI_CITY")).toBe("county.chiayi-city");
  expect(bureauId("social-affairs")).toBe("bureau.social-affairs");
  expect(themeId("childcare.quality")).toBe("theme.childcare.quality");
  expect(targetGroupId("elderly")).toBe("group.elderly");
});
