about: Outside hosts by every client in the backend, and a relative product call by none of them.
verdicts:
  forge.no_egress: refuted
=== manifest.yml
app:
  id: ari:cloud:ecosystem::app/833f6dea-c3c9-5547-8365-d2d5e9acf025
  name: Many Clients
  runtime:
    name: nodejs22.x
modules:
  scheduledTrigger:
    - key: job
      function: job
      interval: hour
  function:
    - key: job
      handler: index.job
=== package.json
{"name": "clients", "dependencies": {"axios": "1.7.7", "got": "11.8.6", "node-fetch": "2.7.0", "undici": "6.19.8"}}
=== src/index.js
import axios from 'axios';
import got from 'got';
import nodeFetch from 'node-fetch';
import { request as undici } from 'undici';
import https from 'https';

const HOST = 'three.example';

export async function job() {
  await axios({ method: 'post', url: 'https://one.example/a', data: {} }); //@ finding forge.no_egress
  await got.post('https://two.example/b', { json: {} }); //@ finding forge.no_egress
  await nodeFetch(new URL('/c', `https://${HOST}`)); //@ finding forge.no_egress
  await undici('https://four.example/d'); //@ finding forge.no_egress
  await new Promise((done) => https.request({ hostname: 'five.example', path: '/e', method: 'GET' }, done).end()); //@ finding forge.no_egress
  await fetch('https://six.example/f'); //@ finding forge.no_egress
  await fetch(new Request('https://seven.example/g')); //@ finding forge.no_egress
}
