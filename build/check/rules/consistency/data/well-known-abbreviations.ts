// Abbreviations that need no explanation in a book for the general reader: those 现代汉语词典 lists among its words that
// begin with letters, and those of daily use. Our own choice.

/** Upper-case abbreviations every reader knows. */
export const wellKnown: ReadonlySet<string> = new Set(
  (
    'AI AA AB AC ADSL AM AMD APEC API APP AR ATM BBC BBS BP CAD CBA CBD CCTV CD CEO CFO CIA CIP CNN CPI CPU CSS CT CTO DC DIY DJ DNA ' +
    'DOS DVD EMBA EMS EPS EPUB ETC EU FBI FIFA FM FTP GB GDP GIF GMAT GMP GNP GPS GPU GRE GUI HD HIV HR HTML HTTP HTTPS IBM IC ICU ID ' +
    'IDC IE IEEE IMF IOC IP IPO IQ ISBN ISO ISP ISSN IT ITU JPEG JPG JSON KTV LCD LED LG LTD MB MBA MP MPA MPEG MRI MTV MV NASA ' +
    'NATO NBA NEC NGO NHK OA OCR OECD OEM OK OL OLED OPEC OTC PC PDA PDF PE PH PHP PK PM PNG POS PPI PPT PS PVC QQ RAM RGB RMB ' +
    'RNA ROM RSS SARS SCI SIM SMS SOHO SOS SPA SQL SUV TCP TNT TOEFL TV TXT UFO UI UK UN UNESCO UNIX UPS URL US USA USB USD VCD VCR ' +
    'VIP VPN VR WHO WIFI WTO WWW XML XP ZIP II III IV VI VII VIII IX XI XII'
  ).split(' '),
);
