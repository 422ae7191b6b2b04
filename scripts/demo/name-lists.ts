/** Given names and family names (with their tussenvoegsel before a `|`) by origin. Every combination is invented. */
export interface NameList {
  weight: number;
  given: readonly string[];
  family: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

export const nameLists: readonly NameList[] = [
  {
    weight: 58,
    given: words(`Anne, Annelies, Anouk, Arjan, Bart, Bas, Bram, Carolien, Daan, Danique, Dirk, Eline, Ellen, Emma, Eva,
      Femke, Floor, Frank, Gerrit, Hanneke, Harm, Heleen, Ilse, Inge, Iris, Jaap, Jan, Janneke, Jasper, Jeroen, Jet,
      Joost, Josée, Karin, Kees, Kim, Koen, Lars, Laura, Lieke, Lisanne, Loes, Lotte, Maaike, Maarten, Marijke, Marije,
      Marjolein, Mark, Marloes, Martijn, Merel, Mieke, Mirjam, Nienke, Noor, Paul, Petra, Pieter, René, Rianne, Rik,
      Roos, Ruben, Sanne, Saskia, Sjoerd, Sofie, Stijn, Suzanne, Teun, Thijs, Tijmen, Tineke, Tom, Wendy, Willem, Wouter,
      Yvonne, Zoë, IJsbrand, Anne-Marie, Jan Willem, Daniëlle, Loïs`),
    family: words(`van|Dijk, van|Leeuwen, van den|Berg, van den|Heuvel, van der|Meer, van der|Linden, van der|Wal,
      van|Rijn, van|Wijk, van|Schaik, van 't|Hof, van 't|Veer, van de|Ven, van de|Wiel, de|Vries, de|Boer, de|Groot,
      de|Haan, de|Bruijn, de|Wit, de|Jong, den|Hartog, den|Ouden, ter|Horst, ter|Braak, ten|Brinke, ten|Have, op den|Kelder,
      in 't|Veld, uit den|Boogaard, Jansen, Janssen, Bakker, Visser, Smit, Meijer, Mulder, Bos, Vos, Peters, Hendriks,
      Dekker, Brouwer, Dijkstra, Kuijpers, Kuipers, Schouten, Verhoeven, Hermans, Wijnands, IJzerman, IJpma, Rijnders,
      Schrijver, Nijhuis, Nijland, Wolters, Koster, Prins, Blom, Huisman, Peeters, Kramer, Scholten, Post, Kuiper,
      Veenstra, Willems, Evers, Maas, Verbeek, Jacobs, Molenaar, Bosman, Sanders, Timmermans, Groeneveld, Coenraads,
      Smits van Oyen, Bakker-de Vries, Jansen-van Dijk, Kuijt, Doornbosch, Ruijter, Stuijvenberg, Zwanenburg`),
  },
  {
    weight: 7,
    given:
      words(`Anke, Bauke, Bouwe, Douwe, Femkje, Fokke, Froukje, Gjalt, Grietje, Hylke, Jelle, Jildou, Jitske, Klaske,
      Marrit, Nynke, Oeds, Pytrik, Rixt, Sietske, Sjoukje, Tjitske, Wiebe, Ytsje`),
    family: words(`Hoekstra, Postma, Zijlstra, Terpstra, Wiersma, Sikkema, Boonstra, Rypkema, Bûtenpost, Hiemstra, Ypma,
      van|Wieren, Jellema, Attema, Wijbenga, Nauta, Bijlsma, Tjeerdsma`),
  },
  {
    weight: 10,
    given:
      words(`Ayşe, Aylin, Berkan, Burak, Cem, Çiğdem, Deniz, Ebru, Elif, Emre, Fatma, Gökhan, Gülşen, Hakan, Hatice,
      İbrahim, Kübra, Mehmet, Meryem, Murat, Özlem, Sibel, Şahin, Tuğba, Ümit, Yasin, Zeynep`),
    family: words(`Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Çetin, Koç,
      Kurt, Özkan, Şimşek, Polat, Güneş, Erdoğdu, Karataş, Ünal`),
  },
  {
    weight: 10,
    given: words(`Achraf, Amina, Anass, Asmae, Ayoub, Bilal, Chaimae, Fatiha, Fouad, Hafsa, Hamza, Hanane, Ikram, Ilham,
      Ilias, Karima, Khadija, Loubna, Mohamed, Mounir, Nadia, Naoual, Noureddine, Rachid, Samira, Soufiane, Yassine, Youssra`),
    family: words(`el|Amrani, el|Idrissi, el|Khatabi, el|Mansouri, el|Ouali, al|Farouqi, al|Hassani, Aït|Taleb, Azzouzi,
      Bouali, Bouazza, Benali, Benhaddou, Chakir, Daoudi, Haddadi, Lahlali, Tahiri, Ziani, Ouahabi, Amezian`),
  },
  {
    weight: 7,
    given: words(`Anand, Ashwin, Cheryl, Clyde, Dewi, Dion, Farida, Gaitri, Giovanni, Jair, Jerrel, Kavita, Lucretia,
      Melvin, Naomi, Priya, Radjesh, Romeo, Rowena, Sharda, Shanti, Sherida, Vishal, Xaviera`),
    family: words(`Ramdin, Sewpersad, Bhagwandin, Jagesar, Ramlal, Kalpoe, Mahabier, Pinas, Amatmoestar, Kromodimedjo,
      Soerodimedjo, Tjon A Fat, Lie A Kwie, Wijngaarde, Zeefuik, Emanuels, Landveld, Blijd, Vreedzaam, Hoogvliets`),
  },
  {
    weight: 5,
    given: words(`Agnieszka, Andrzej, Bartłomiej, Dorota, Ewa, Grażyna, Jolanta, Kasia, Krzysztof, Łukasz, Małgorzata,
      Michał, Paweł, Piotr, Stanisław, Zofia, Żaneta`),
    family: words(`Kowalska, Nowak, Wiśniewski, Wójcik, Kamiński, Lewandowska, Zieliński, Szymańska, Woźniak, Dąbrowski,
      Kozłowska, Jabłoński, Mazurek, Krawczyk, Gałązka`),
  },
  {
    weight: 3,
    given: words(`An, Bích, Dũng, Hải, Hạnh, Hiền, Hồng, Lan, Linh, Mai, Minh, Phương, Quang, Thảo, Thuỷ, Tuấn, Việt`),
    family: words(`Nguyễn, Trần, Lê, Phạm, Huỳnh, Hoàng, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương`),
  },
];

export const jobTitles: readonly (readonly [string, number])[] = [
  ["Jeugdbeschermer", 20],
  ["Gezinscoach", 18],
  ["Pedagogisch medewerker", 18],
  ["Wijkteammedewerker", 14],
  ["Jeugd- en gezinswerker", 10],
  ["Gedragswetenschapper", 6],
  ["Ambulant begeleider", 6],
  ["Pleegzorgbegeleider", 5],
  ["Teamleider", 3],
];
