// What only looks like personal data. Each kind is in one half, so that what the gate is mended on is
// not what counts; `#` is a digit, `^` a capital and {hex:8} eight hexadecimal ones.
import { hex, type Dice } from './dice.ts';
import type { Half } from './values.ts';

const kinds: Readonly<Record<Half, Readonly<Record<string, readonly string[]>>>> = {
  first: {
    'order number': [
      'Order 1##-#######-####### has shipped.',
      'Your order no. ###-###-#### is late.',
    ],
    date: ['Born on 1#.0#.19##, moved on 200#-0#-1#.', 'From 01/1#/2014 to 03/2#/2015.'],
    version: ['Upgrade from 4.1#.2.1 to version 10.0.1##.#.', 'Chrome/12#.0.6###.1## on Linux'],
    'ISBN-13': ['ISBN 978-3-16-1484##-#', 'See 9780#########, chapter 4.'],
    hash: ['commit {hex:40}', 'sha256:{hex:64}', 'ETag "{hex:32}"'],
    decimal: ['It is 0.################ or so.', 'x = 3.1415926535####, y = -2.71828182####'],
    'npm package': ['npm install lodash@4.1#.#', 'npx @scope/tool@1#.#.#-beta.# --yes'],
    decorator: ['@app.route("/users")\ndef show(): return a @ b.T', '@media (max-width: 6##px)'],
    chess: [
      '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O',
      'FEN r1bqkbnr/pp1ppppp/8/2p5 w KQkq - 0 2',
    ],
    'UPS tracking': ['Parcel 1Z999^^#10########', 'Tracking number 9400 1#00 #### #### #### ##'],
    'private address': [
      'Router at 192.168.1.##, gateway 10.0.##.1',
      'Listen on 172.16.#.## or fe80::1',
    ],
    OID: ['1.3.6.1.4.1.311.#.#', 'OID 2.16.840.1.1137##.1.7'],
    amount: ['It cost $1,###,###.## or 1.###.###,## €.', 'Revenue: 4 ### ### ### in 2019'],
    'VAT number': ['VAT DE#########, HRB ######', 'UID ATU########'],
    time: ['at 1#:4#:0#.###, for 02:1#:3#', '2021-03-1#T1#:2#:3#.###Z'],
    sequence: ['Continue 2, 4, 8, 16, 32, 64, 1#8.', '10 20 30 40 50 60 70 #0'],
    'C++ scope': ['std::vector<int> v; ns::a::b::c(#);', 'use crate::net::dns::{a, b};'],
    'part number': ['Part no. ###-##-####, bin #', 'Model 4##-1##-7###-B'],
    'twelve digits': [
      'Account ID of the cloud: ############.',
      'The record 4##########2 is empty.',
    ],
    timestamp: ['created_at: 16########', '"ts": 16##########1'],
    'invoice number': ['Invoice 20##-00####-## is overdue.', 'Ticket #4##-###-#### was closed.'],
    'range of years': ['Kings: 1##0-1##9 and 1#4#-17##.', 'The seasons 2009-2010, 201#-2019'],
    'section number': [
      'See section 4.1#.2.1 of the manual.',
      'Clause 3.#.1.2 applies to § 12.#.4.1.',
    ],
    'ISBN-10': ['ISBN 0-306-40###-#', 'ISSN 1###-####, vol. 12'],
    UUID: [
      'id {hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}',
      'urn:uuid:{hex:8}-{hex:4}-1{hex:3}-8{hex:3}-{hex:12}',
    ],
    coordinates: ['52.5###, 13.4###', 'N 48.85####, E 2.352###', '40°26′4#″N 79°58′3#″W'],
    'git remote': ['git clone git@github.com:acme/site-##.git', 'ssh://git@host.lan:22##/repo'],
    'social handle': ['Follow @anna_k## and @brightworks!', 'boost @zoe@example.social'],
    'file name': ['logo@2x.png and icon@3x.webp', 'IMG_2019##1#_1#2#3#.jpg'],
    'Zip code': ['Portland, OR 972##-####', '10115 Berlin, 75001 Paris, 1###-2## Lisboa'],
    score: ['They won 21-19, 1#-21, 15-1#.', 'Sets 6-4 3-6 7-5, 1##-1##-4#'],
    mask: ['netmask 255.255.255.0, wildcard 0.0.0.255', 'route 0.0.0.0/0 via 127.0.0.1'],
    'large number': [
      'About 7 8## ### ### people',
      'The prime 2147483647 and 1000000007, 99##0000#',
    ],
    DOI: ['doi:10.1###/s4158#-020-2###-#', 'arXiv:2#05.1####v2'],
    'ratio of times': ['00:1#:2# --> 00:1#:4#', 'laps 1:0#.4##, 1:0#.9##, 59.###'],
    barcode: ['EAN 40########## on the box', 'GTIN 0001234560###'],
    mathematics: ['12345 + 678# = 1913#; 1000 - 7 = 993', '(2#3) 45# - 67## / 89 = ?'],
    'snowflake id': ['message 1###################', 'tweet/9##############1#'],
    'serial number': ['S/N 8###-####-####-###', 'Serial C02^#####^^##'],
    'BIC or key': ['BIC COBADEFF###', 'Key ^^^^#-^#^^^-##^^^-^^^##-^#^#^'],
  },
  second: {
    'customer number': ['Customer no. ####-######', 'Your policy ##-###-#### has lapsed.'],
    'ISO week and day': ['2021-W1#-#, 20#10#15, 1#.0#.2022', 'Due 2023/0#/1#; sent 1#-Jan-2023'],
    'driver version': ['Driver 31.0.15.#### fixes it.', 'firmware 2.4.11.#, kernel 5.15.0-1##'],
    'IMDb and ORCID': ['tt0######', 'https://orcid.org/0000-0002-1###-#### (see there)'],
    base64: ['{hex:16}Zm9v{hex:20}==', 'data:image/png;base64,iVBORw0KGgo{hex:30}'],
    'table of numbers': ['0.12#  3.4##  11.0##  42.####', '1##  2##  3##  4##\n5##  6##  7##  8##'],
    'python matrix': ['C = A @ B; x = M @ v.T', 'y = (W @ x.t()) + b'],
    'package version': ['react@18.#.0-rc.1, vue@3.#.4', 'docker pull nginx@sha256:{hex:64}'],
    'flight and train': ['LH 4## at 10:4#, seat 2#A, ref ^^#^^#', 'ICE 5## from 09:1# to 14:4#'],
    cookies: ['_ga=GA1.2.16########.15########', 'PHPSESSID={hex:26}'],
    'Bible and law': ['John 3:16-1#; Gen 1:1-2:3', '15 U.S.C. § 16##a, 42 CFR 4##.10#'],
    'time series': ['[1#3.4, 1#8.9, 1#1.2, 99.#]', '09:00 12 15 18 2# 2# 3#'],
    polynomial: ['3x^2 - 12x + 4##7 = 0', '1##4 * 2##5 = 2##1##0'],
    'bus address': ['PCI 0000:0#:1#.0', 'lspci: 00:1#.2 ISA bridge; usb 1-1.#.#'],
    'phone model': ['Nokia 33#0, iPhone 1#, Pixel 7 Pro 128 GB', 'resistor 4k7, 2N#### and BC5##'],
    patent: ['US 7,###,###,### and US10###### B2', 'EP 1 ### ### B1, WO 2007/0#####'],
    'range and dimension': ['19##-20## x 12##-14## mm', '1920x1080 at 60, 3840 x 2160 at 120'],
    telescope: [
      'RA 05h 3#m 1#.#s, Dec −69° 1#′ 2#″',
      'PSR B1919+2#, SN 1987A, 2MASS J0#2###4-47###',
    ],
    'game code': ['Seed -4#########8, coords 1## 64 -2##', 'Room code 48#-2##'],
    'colour and byte': ['#1a2b3c, rgba(12, 34, 56, 0.#)', '0xDEAD#### 0x0000##ff 1## 255'],
  },
};

export const lookAlikeKinds = (half: Half): readonly string[] => Object.keys(kinds[half]);

export function lookAlikeOf(dice: Dice, half: Half, kind: string): string {
  const text = dice.fill(dice.pick(kinds[half][kind] ?? []));
  return text.replace(/\{hex:(\d+)\}/g, (_, length: string) => dice.text(hex, Number(length)));
}
