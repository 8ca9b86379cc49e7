// Credentials of every form that a rule of `secrets` names, and what the rules say is none. All are made
// as this runs and put together of parts: none stands in the repository, and none opens anything.
import { alphanumeric, Dice, digits, hex, lower, upper } from './dice.ts';

export interface SecretCase {
  /** secretlint's rule, or the name of one of ours. */
  readonly rule: string;
  /** secretlint's message id, or the kind of ours; of what must not be found, why not. */
  readonly name: string;
  readonly isSecret: boolean;
  readonly text: string;
}

type Makers = Readonly<Record<string, readonly ((dice: Dice) => string)[]>>;

interface Rule {
  /** Message id → the forms its rule documents. */
  readonly secrets: Makers;
  /** What the rule's own list of placeholders, or its pattern, lets pass. */
  readonly harmless: readonly ((dice: Dice) => string)[];
}

const letters = lower + upper;
const base64 = `${alphanumeric}+/`;
const word = (dice: Dice, length: number): string => dice.text(alphanumeric, length);
const fixed = (text: string) => () => text;
/** Text of parts that no scanner takes for one. */
const join = (...parts: string[]): string => parts.join('');

const prefixed =
  (prefix: string, length: number, alphabet = alphanumeric) =>
  (dice: Dice): string =>
    prefix + dice.text(alphabet, length);

function pem(kind: string, begin: string, length: number, block = '') {
  const label = join(kind, 'PRIVATE ', 'KEY', block);
  return (dice: Dice): string => {
    const body = `${begin}${dice.text(base64, length)}`.match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join('\n');
  };
}

const emptyPem = (body: string): string =>
  [`-----BEGIN PRIVATE ${'KEY'}-----`, body, `-----END PRIVATE ${'KEY'}-----`].join('\n');

const address = (scheme: string, rest: string) => (dice: Dice) =>
  `${scheme}://svc${dice.int(10, 99)}:${word(dice, 14)}@${rest}`;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const jwt = (dice: Dice): string =>
  [
    encoded({ alg: 'RS256', kid: word(dice, 4) }),
    encoded({ sub: word(dice, 9), exp: 1790000000 }),
    word(dice, 86),
  ].join('.');

export const secretRules: Readonly<Record<string, Rule>> = {
  aws: {
    secrets: {
      AWSAccessKeyID: ['A3TX', 'AKIA', 'AGPA', 'AIDA', 'AROA', 'AIPA', 'ANPA', 'ANVA', 'ASIA'].map(
        (prefix) => prefixed(prefix, 16, upper + digits),
      ),
      AWSSecretAccessKey: [
        (dice) => `aws_secret_access_key = ${dice.text(base64, 39)}k`,
        (dice) => `AWS_SECRET_ACCESS_KEY=${dice.text(base64, 39)}k`,
        (dice) => `"SecretAccessKey": "${dice.text(base64, 39)}k"`,
      ],
    },
    harmless: [
      fixed(join('AKIA', 'IOSFODNN7', 'EXAMPLE')),
      fixed(join('aws_secret_access_key = wJalrXUtnFEMI', '/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')),
      (dice) => `ANY_KEY = ${dice.text(base64, 39)}k`,
      (dice) => dice.fill('account_id: ############'),
    ],
  },
  npm: {
    secrets: {
      PackageJSON_xOauthToken: [
        (dice) => `https://${dice.text(hex, 40)}:x-oauth-${'basic'}@github.com/a/b.git`,
      ],
      Npmrc_authToken: [(dice) => `//registry.corp.net/:_authToken=${dice.text(hex, 32)}`],
      NPM_ACCESS_TOKEN: [prefixed('npm_', 36)],
    },
    harmless: [
      fixed('//registry.corp.net/:_authToken=${NPM_TOKEN}'),
      fixed('npm_config_registry and npm_lifecycle_event'),
      prefixed('npm_', 20),
    ],
  },
  slack: {
    secrets: {
      SLACK_TOKEN: [
        ...['xoxb-', 'xoxp-', 'xoxo-', 'xoxr-', 'xoxa-2-'].map(
          (prefix) => (dice: Dice) =>
            `${prefix}${dice.text(digits, 12)}-${dice.text(digits, 12)}-${word(dice, 24)}`,
        ),
        (dice) => `xapp-1-A${dice.text(upper, 10)}-${dice.text(digits, 13)}-${dice.text(hex, 40)}`,
      ],
      IncomingWebhook: [
        (dice) =>
          `https://hooks.slack.com/${'services'}/T${dice.text(upper, 8)}/B${dice.text(upper, 8)}/${word(dice, 24)}`,
      ],
    },
    harmless: [fixed('https://api.slack.com/web'), fixed('Tokens begin with xoxb- or xoxp-.')],
  },
  basicauth: {
    secrets: {
      BasicAuth: ['http', 'https', 'ftp', 'ftps'].map((scheme) => address(scheme, 'git.corp.net')),
    },
    harmless: [
      fixed('https://user:password@host.corp.net/'),
      fixed('https://YOUR_USERNAME:YOUR_PASSWORD@corp.net'),
      fixed('https://${USER}:${PASS}@host.org/'),
      fixed('http://joe:xxxx@corp.net'),
      fixed('https://corp.net:8443/@anna'),
    ],
  },
  openai: {
    secrets: {
      OPENAI_TOKEN: [
        (dice) => `sk-${word(dice, 20)}T3${'BlbkFJ'}${word(dice, 20)}`,
        ...['proj', 'svcacct', 'admin'].flatMap((kind) =>
          [74, 58].map(
            (length) => (dice: Dice) =>
              `sk-${kind}-${word(dice, length)}T3${'BlbkFJ'}${word(dice, length)}`,
          ),
        ),
      ],
    },
    harmless: [fixed('sk-your-api-key-here'), fixed('OPENAI_API_KEY=sk-...'), prefixed('sk-', 20)],
  },
  anthropic: {
    secrets: { ANTHROPIC_API_KEY: [(dice) => `sk-ant-api03-${word(dice, 93)}AA`] },
    harmless: [fixed('sk-ant-api03-your-key-here'), prefixed('sk-ant-', 12)],
  },
  groq: {
    secrets: { GROQ_API_KEY: [prefixed('gsk_', 52)] },
    harmless: [fixed('GROQ_API_KEY=gsk_your_key_here'), prefixed('gsk_', 20)],
  },
  huggingface: {
    secrets: { HUGGINGFACE_USER_ACCESS_TOKEN: [prefixed('hf_', 34, letters)] },
    harmless: [fixed(`hf_${'x'.repeat(34)}`), fixed('from huggingface_hub import hf_hub_download')],
  },
  linear: {
    secrets: { LINEAR_API_TOKEN: [prefixed('lin_api_', 40)] },
    harmless: [prefixed('lin_api_', 12)],
  },
  notion: {
    secrets: {
      NOTION_INTEGRATION_TOKEN: [(dice) => `ntn_${dice.text(digits, 11)}${word(dice, 35)}`],
    },
    harmless: [(dice) => `ntn_${dice.text(lower, 46)}`],
  },
  privatekey: {
    secrets: {
      PrivateKey: [
        pem('RSA ', 'MII', 1597),
        pem('DSA ', 'MIIB', 600),
        pem('', 'MII', 1600),
        pem('OPENSSH ', join('b3BlbnNzaC1r', 'ZXktdjE'), 400),
        (dice) => JSON.stringify({ private_key: pem('', 'MII', 1600)(dice) }),
      ],
      // Ours: secretlint's rule does not know them.
      'short EC key': [pem('EC ', 'MHcCAQEE', 156)],
      encrypted: [pem('ENCRYPTED ', 'MII', 1600)],
      'cut off': [(dice) => pem('RSA ', 'MII', 1597)(dice).slice(0, 700)],
      OpenPGP: [pem('PGP ', 'lQOY', 1600, ' BLOCK')],
    },
    harmless: [
      fixed(emptyPem('...')),
      fixed(emptyPem('YOUR_PRIVATE_KEY_CONTENT_HERE')),
      fixed(emptyPem('x'.repeat(640))),
      fixed(emptyPem('*'.repeat(64))),
      (dice) => pem('', 'MII', 400)(dice).replaceAll('PRIVATE', 'PUBLIC'),
    ],
  },
  sendgrid: {
    secrets: { SENDGRID_KEY: [(dice) => `SG.${word(dice, 22)}.${word(dice, 43)}`] },
    harmless: [(dice) => `SG.${word(dice, 10)}.${word(dice, 20)}`],
  },
  shopify: {
    secrets: {
      SHOPIFY_KEY: ['shppa_', 'shpca_', 'shpat_', 'shpss_'].map((each) => prefixed(each, 32, hex)),
    },
    harmless: [prefixed('shpat_', 12, hex), prefixed('shpxx_', 32, hex)],
  },
  github: {
    secrets: {
      GITHUB_TOKEN: [
        ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((each) => prefixed(each, 36)),
        (dice) => `github_pat_${word(dice, 22)}_${word(dice, 59)}`,
      ],
    },
    harmless: [
      fixed(`ghp_${'x'.repeat(36)}`),
      fixed('${{ secrets.GITHUB_TOKEN }}'),
      prefixed('ghp_', 20),
    ],
  },
  gitlab: {
    secrets: { GITLAB_PERSONAL_ACCESS_TOKEN: [prefixed('glpat-', 20)] },
    harmless: [fixed('glpat-<your-token>'), prefixed('glpat-', 8)],
  },
  grafana: {
    secrets: {
      GRAFANA_CLOUD_API_TOKEN: [prefixed('glc_', 120, base64)],
      GRAFANA_SERVICE_ACCOUNT_TOKEN: [(dice) => `glsa_${word(dice, 32)}_${dice.text(hex, 8)}`],
    },
    harmless: [prefixed('glc_', 12), (dice) => `glsa_${word(dice, 12)}`],
  },
  '1password': {
    // 127 bytes: the closing brace has the last group of base64 to itself.
    secrets: {
      OPS_TOKEN: [
        (dice) => `ops_${Buffer.from(JSON.stringify({ k: word(dice, 119) })).toString('base64')}`,
      ],
    },
    harmless: [prefixed('ops_ey', 40), fixed('ops_eyJ...fQ==')],
  },
  'database-connection-string': {
    secrets: {
      MongoDBConnection: [
        address('mongodb', 'db.corp.net:27017/main'),
        address('mongodb+srv', 'c0.corp.net/main?retryWrites=true'),
      ],
      MySQLConnection: ['mysql', 'mysqlx', 'jdbc:mysql'].map((scheme) =>
        address(scheme, 'db.corp.net:3306/app'),
      ),
      PostgreSQLConnection: ['postgres', 'postgresql'].map((scheme) =>
        address(scheme, 'db.corp.net:5432/app'),
      ),
    },
    harmless: [
      fixed('mongodb://username:password@localhost:27017/database'),
      fixed('mysql://user:${PASSWORD}@example.com:3306/db'),
      fixed('postgresql://{username}:{password}@{{host}}:5432/{database}'),
      fixed('mongodb://YOUR_USERNAME:YOUR_PASSWORD@cluster.mongodb.net/test'),
      fixed('mysql://admin:REPLACE_WITH_PASSWORD@mysql.server.com:3306/database'),
      fixed('postgresql://db.server.com:5432/production'),
    ],
  },
  'hashicorp-vault': {
    secrets: {
      HASHICORP_VAULT_SERVICE_TOKEN: [prefixed('hvs.', 95)],
      HASHICORP_VAULT_BATCH_TOKEN: [prefixed('hvb.', 160)],
      HASHICORP_VAULT_RECOVERY_TOKEN: [prefixed('hvr.', 95)],
    },
    harmless: [prefixed('hvs.', 24), fixed('VAULT_TOKEN=hvs.your-token')],
  },
  vercel: {
    secrets: {
      VERCEL_PERSONAL_ACCESS_TOKEN: [prefixed('vcp_', 24)],
      VERCEL_INTEGRATION_TOKEN: [prefixed('vci_', 24)],
      VERCEL_APP_ACCESS_TOKEN: [prefixed('vca_', 24)],
      VERCEL_APP_REFRESH_TOKEN: [prefixed('vcr_', 24)],
      VERCEL_AI_GATEWAY_API_KEY: [prefixed('vck_', 60)],
    },
    harmless: [prefixed('vcp_', 10), prefixed('vcx_', 24)],
  },
  databricks: {
    secrets: {
      DATABRICKS_PERSONAL_ACCESS_TOKEN: [
        prefixed('dapi', 32, hex),
        (dice) => `dapi${dice.text(hex, 32)}-2`,
      ],
    },
    harmless: [prefixed('dapi', 16, hex), fixed('dapi<your-token>')],
  },
  docker: {
    secrets: { DOCKER_PERSONAL_ACCESS_TOKEN: [prefixed('dckr_pat_', 27)] },
    harmless: [prefixed('dckr_pat_', 12)],
  },
  figma: {
    secrets: { FIGMA_PERSONAL_ACCESS_TOKEN: [prefixed('figd_', 42)] },
    harmless: [prefixed('figd_', 12)],
  },
  jwt: {
    secrets: { 'RFC 7519': [jwt] },
    harmless: [
      (dice) => `${encoded({ alg: 'HS256' })}.${encoded({ sub: '1234567890' })}.${word(dice, 43)}`,
      (dice) =>
        `${encoded({ typ: 'none here' })}.${encoded({ sub: word(dice, 9) })}.${word(dice, 43)}`,
    ],
  },
  google: {
    secrets: { 'API key': [prefixed('AIza', 35)] },
    harmless: [prefixed('AIza', 20), fixed('AIzaSyYOUR_API_KEY')],
  },
  stripe: {
    secrets: {
      'live key': [prefixed(join('sk_', 'live_'), 24), prefixed(join('rk_', 'live_'), 99)],
    },
    harmless: [prefixed(join('pk_', 'live_'), 24), prefixed(join('sk_', 'test_'), 24)],
  },
  azure: {
    secrets: {
      'storage key': [(dice) => `AccountName=corp;AccountKey=${dice.text(base64, 86)}==;`],
    },
    harmless: [fixed('AccountName=corp;AccountKey=<your-account-key>;')],
  },
};

const carriers = ['{}', 'Use {} for staging, please.', 'line 1\n{}\nline 3', 'KEY="{}"\n'];

/** Each form in each sentence, each time another value; what is harmless, too. The same in every run. */
export function secretCases(rule: string): readonly SecretCase[] {
  const { secrets, harmless } = secretRules[rule] ?? { secrets: {}, harmless: [] };
  const dice = new Dice(rule.length * 1009 + rule.charCodeAt(0));
  const cases: SecretCase[] = [];
  const add = (name: string, isSecret: boolean, make: (dice: Dice) => string): void => {
    for (const carrier of carriers) {
      const text = carrier.replace('{}', () => make(dice));
      cases.push({ rule, name, isSecret, text });
    }
  };
  for (const [name, makers] of Object.entries(secrets)) {
    for (const make of makers) add(name, true, make);
  }
  for (const make of harmless) add('harmless', false, make);
  return cases;
}
