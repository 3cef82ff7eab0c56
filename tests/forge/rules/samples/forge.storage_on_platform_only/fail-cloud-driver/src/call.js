const { S3Client } = require("@aws-sdk/client-s3");
exports.client = new S3Client();
