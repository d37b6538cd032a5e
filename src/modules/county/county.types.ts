import { defineEnum } from "../../kit/enum";

export const CountyCode = defineEnum(
  "CountyCode",
  "The 22 counties and cities of Taiwan (縣市). The name says which Chiayi and which Hsinchu is meant.",
  {
    TAIPEI: "Taipei City (臺北市).",
    NEW_TAIPEI: "New Taipei City (新北市).",
    TAOYUAN: "Taoyuan City (桃園市).",
    TAICHUNG: "Taichung City (臺中市).",
    TAINAN: "Tainan City (臺南市).",
    KAOHSIUNG: "Kaohsiung City (高雄市).",
    KEELUNG: "Keelung City (基隆市).",
    HSINCHU_CITY: "Hsinchu City (新竹市), not the county around it.",
    CHIAYI_CITY: "Chiayi City (嘉義市), not the county around it.",
    YILAN: "Yilan County (宜蘭縣).",
    HSINCHU_COUNTY: "Hsinchu County (新竹縣), not the city inside it.",
    MIAOLI: "Miaoli County (苗栗縣).",
    CHANGHUA: "Changhua County (彰化縣).",
    NANTOU: "Nantou County (南投縣).",
    YUNLIN: "Yunlin County (雲林縣).",
    CHIAYI_COUNTY: "Chiayi County (嘉義縣), not the city inside it.",
    PINGTUNG: "Pingtung County (屏東縣).",
    HUALIEN: "Hualien County (花蓮縣).",
    TAITUNG: "Taitung County (臺東縣).",
    PENGHU: "Penghu County (澎湖縣).",
    KINMEN: "Kinmen County (金門縣).",
    LIENCHIANG: "Lienchiang County (連江縣), the Matsu islands.",
  },
);
export type CountyCode = keyof typeof CountyCode;

export const CountyKind = defineEnum("CountyKind", "The rank of a county or city in Taiwan's local government.", {
  SPECIAL_MUNICIPALITY: "A special municipality (直轄市), one of six.",
  CITY: "A provincial city (市), one of three.",
  COUNTY: "A county (縣), one of thirteen.",
});
export type CountyKind = keyof typeof CountyKind;
