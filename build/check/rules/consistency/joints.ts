// What joins the items of a row: 和, 与, 及, 以及, 或. In: a part of a row. Out: how many joints it has. Words that have one of
// these characters in them are let be; what is joined is not judged.

/** 和 and the like between two items; not in 心情平和, 和谐, 参与. */
const joint =
  /以及|或者|(?<![平暖总温饱中缓祥柔附共调随亲唱])和(?![谐平气睦解蔼尚善缓])(?=.)|(?<![参给赋干])与(?!会|其)(?=.)|(?<!以|[普涉波触顾遍埃])及(?![时格早])(?=.)|(?<!甚)或(?!者|许|缺)(?=.)/gu;

/** How many items a row's last part, or any, holds more than one. */
export const jointsIn = (part: string): number => [...part.matchAll(joint)].length;
