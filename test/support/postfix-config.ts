/** What Postfix answers to a recipient; without a number to think of, it takes the message. */
export const RECIPIENTS = `
/^550@/ 550 5.1.1 Nobody of this name here
/^451@/ 451 4.3.0 Try again later
/^452@/ 452 4.2.2 Mailbox full
/^554@/ 554 5.7.1 Not wanted here
/^drop@/ 421 4.3.2 Closing in the midst
/^slow@/ sleep 3
`;

export const SENDERS = '/^forbidden@/ 553 5.7.1 You may not send as this one\n';

/** What it answers once it has the whole message. */
export const AT_DOT = ['550', '554', '451', '452', '421'].map((code) => `/^${code}-at-dot@/ ${code} ${code[0]}.7.1 Not this message\n`).join('');

interface Surroundings {
  dir: string;
  daemons: string;
  /** Who writes the delivered messages. */
  uid: string;
  gid: string;
  authPort: number;
  cert: string;
  key: string;
}

export const mainConfig = (at: Surroundings): string => `
compatibility_level = 3.6
queue_directory = ${at.dir}/queue
data_directory = ${at.dir}/data
daemon_directory = ${at.daemons}
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${at.dir}/log/postfix.log
maillog_file_prefixes = ${at.dir}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = postfix.agence.example
mydestination =
mynetworks =
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = example.org, agence.example
virtual_mailbox_base = ${at.dir}/mail
virtual_mailbox_maps = static:inbox/
virtual_minimum_uid = 1
virtual_uid_maps = static:${at.uid}
virtual_gid_maps = static:${at.gid}
default_transport = virtual
relay_transport = virtual
smtpd_peername_lookup = no
smtpd_client_connection_count_limit = 0
smtpd_error_sleep_time = 0
smtpd_hard_error_limit = 1000
smtpd_soft_error_limit = 1000
smtpd_delay_reject = no
in_flow_delay = 0
smtpd_sender_restrictions = check_sender_access regexp:${at.dir}/senders
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access regexp:${at.dir}/recipients
smtpd_end_of_data_restrictions = check_recipient_access regexp:${at.dir}/at-dot
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${at.cert}
smtpd_tls_key_file = ${at.key}
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${at.authPort}
`;

export const masterConfig = (ports: { port: number; tlsPort: number; clearPort: number; smallPort: number }): string => `
127.0.0.1:${ports.port} inet n - n - - smtpd
127.0.0.1:${ports.tlsPort} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:${ports.clearPort} inet n - n - - smtpd -o smtpd_tls_security_level=none
127.0.0.1:${ports.smallPort} inet n - n - - smtpd -o message_size_limit=100000 -o smtpd_tls_security_level=none
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
`;
