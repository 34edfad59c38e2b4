export interface DovecotGrounds {
  dir: string;
  port: number;
  tlsPort: number;
  authPort: number;
  lmtpPort: number;
  /** Where Sieve scripts send what they write. */
  submissionPort: number;
  cert: string;
  key: string;
}

/** Every user has a folder of their own under mail/, and in it their Sieve script. */
export const dovecotConfig = ({ dir, port, tlsPort, authPort, lmtpPort, submissionPort, cert, key }: DovecotGrounds): string => `
  base_dir = ${dir}/run
  state_dir = ${dir}/state
  log_path = ${dir}/log
  protocols = imap lmtp
  listen = 127.0.0.1
  ssl = yes
  ssl_cert = <${cert}
  ssl_key = <${key}
  auth_mechanisms = plain login
  auth_failure_delay = 0
  first_valid_uid = 1
  mail_location = maildir:~/Maildir:UTF-8
  mail_max_userip_connections = 100
  recipient_delimiter = +
  postmaster_address = postmaster@agence.example
  submission_host = 127.0.0.1:${submissionPort}
  passdb {
    driver = passwd-file
    args = ${dir}/users
  }
  userdb {
    driver = passwd-file
    args = ${dir}/users
    default_fields = uid=nobody gid=nogroup home=${dir}/mail/%u
  }
  namespace inbox {
    inbox = yes
    mailbox "Éléments envoyés" {
      auto = create
      special_use = \\Sent
    }
  }
  # A quota is looked at where mail is delivered, and nowhere else.
  protocol lmtp {
    mail_plugins = quota sieve
  }
  plugin {
    quota = count:mailbox
    quota_vsizes = yes
    sieve = file:~/scripts;active=~/active.sieve
    sieve_extensions = +editheader
  }
  service lmtp {
    inet_listener lmtp {
      port = ${lmtpPort}
    }
  }
  service imap-login {
    inet_listener imap {
      port = ${port}
    }
    inet_listener imaps {
      port = ${tlsPort}
      ssl = yes
    }
  }
  # Specs sign in wrongly on purpose; the next one is not made to wait for it.
  service anvil {
    unix_listener anvil-auth-penalty {
      mode = 0
    }
  }
  service auth {
    inet_listener {
      port = ${authPort}
    }
  }
`;
