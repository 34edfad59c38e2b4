import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.js';

describe('the address of a file store', () => {
  it('holds credentials as they are, whatever signs are in them', () => {
    const { s3 } = parseConfig({ S3_URL: 'https://AK%2BID:a%2Fb%2Bc%3D@s3.eu-west-3.amazonaws.com/rapport-files?region=eu-west-3' });
    expect(s3).toEqual({
      endpoint: 'https://s3.eu-west-3.amazonaws.com',
      bucket: 'rapport-files',
      region: 'eu-west-3',
      accessKeyId: 'AK+ID',
      secretAccessKey: 'a/b+c=',
    });
  });

  it('is nowhere when nothing says so: files lie in the data folder', () => {
    expect(parseConfig({}).s3).toBeNull();
  });

  it.each([
    'https://s3.example/rapport-files',
    'https://KEY@s3.example/rapport-files',
    'https://KEY:hush-hush@s3.example',
    'https://KEY:hush-hush@s3.example/a/b',
    'https://KEY:hush-hush%@s3.example/rapport-files',
    's3://KEY:hush-hush@rapport-files',
  ])('is refused when a part of it is missing, without telling the secret: %s', (url) => {
    let fault: unknown;
    try {
      parseConfig({ S3_URL: url });
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(ConfigError);
    expect((fault as Error).message).toContain('S3_URL must');
    expect((fault as Error).message).not.toContain('hush');
  });
});
