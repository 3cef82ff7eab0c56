about: Whole answers that an error carries, and of addresses that are not known before, stand in the log; states and messages do too.
verdicts:
  forge.no_personal_data_in_logs: refuted
=== manifest.yml
app: {id: "ari:cloud:ecosystem::app/5c1d8a44-0b5e-4a7e-8f5d-3f8f1c0a7712", runtime: {name: nodejs22.x}}
modules:
  scheduledTrigger: [{key: hourly, function: sync, interval: hour}]
  function: [{key: sync, handler: index.run}]
permissions: {external: {fetch: {backend: ["https://erp.example"]}}}
=== package.json
{ "name": "erp", "dependencies": { "@forge/api": "^4.1.0", "axios": "^1.6.8" } }
=== src/index.js
import axios from 'axios';

const client = axios.create({ baseURL: 'https://erp.example/v1', timeout: 9000 });

client.interceptors.response.use(
  (response) => response,
  (failure) => {
    console.error(failure.message);  //@ clean forge.no_personal_data_in_logs
    console.error(failure.response?.status);  //@ clean forge.no_personal_data_in_logs
    throw failure;
  },
);

const customer = async (id) => {
  const answer = await axios.get('https://erp.example/v1/customers/' + id);
  console.log('customer', answer.data);  //@ finding forge.no_personal_data_in_logs
  console.log(answer.status, answer.data.id);  //@ clean forge.no_personal_data_in_logs
  return answer.data;
};

export async function run() {
  const { data } = await client.get('/orders', { params: { since: new Date().toISOString() } });
  for (const order of data.value) {
    const { number } = await customer(order.customerId);
    try {
      await client.post('/seen', { number });
    } catch (e) {
      console.error(e.message);  //@ clean forge.no_personal_data_in_logs
      console.error(e.response.data);  //@ finding forge.no_personal_data_in_logs
    }
  }
}
