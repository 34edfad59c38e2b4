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
  authPort: number;
  cert: string;
  key: string;
}

const grounds = (at: Surroundings): string => `
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
alias_maps =
alias_database =
local_recipient_maps =
smtpd_peername_lookup = no
smtpd_client_connection_count_limit = 0
smtpd_error_sleep_time = 0
smtpd_hard_error_limit = 1000
smtpd_soft_error_limit = 1000
smtpd_delay_reject = no
in_flow_delay = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${at.cert}
smtpd_tls_key_file = ${at.key}
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${at.authPort}
`;

/** Delivers for every domain into one folder, whose owner is given, and refuses as the names of recipients ask. */
export const mainConfig = (at: Surroundings & { uid: string; gid: string }): string => `${grounds(at)}
mynetworks =
virtual_mailbox_domains = example.org, agence.example
virtual_mailbox_base = ${at.dir}/mail
virtual_mailbox_maps = static:inbox/
virtual_minimum_uid = 1
virtual_uid_maps = static:${at.uid}
virtual_gid_maps = static:${at.gid}
default_transport = virtual
relay_transport = virtual
smtpd_sender_restrictions = check_sender_access regexp:${at.dir}/senders
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access regexp:${at.dir}/recipients
smtpd_end_of_data_restrictions = check_recipient_access regexp:${at.dir}/at-dot
`;

/** Seconds a message may wait before its sender is told. */
const WARNS_AFTER = 2;

/** Delivers for every domain through a Dovecot, and tells the senders of what that does not take; nobody is at home in slow.example. */
export const townConfig = (at: Surroundings & { lmtpPort: number; deafPort: number }): string => `${grounds(at)}
mynetworks = 127.0.0.0/8
default_transport = lmtp:inet:127.0.0.1:${at.lmtpPort}
relay_transport = $default_transport
virtual_transport = $default_transport
transport_maps = inline:{ { slow.example = smtp:[127.0.0.1]:${at.deafPort} } }
recipient_delimiter = +
lmtp_destination_recipient_limit = 1
smtpd_relay_restrictions = permit_mynetworks, reject
delay_warning_time = ${WARNS_AFTER}s
minimal_backoff_time = 1s
maximal_backoff_time = 300s
queue_run_delay = 1s
`;

interface Ports {
  port: number;
  tlsPort: number;
  clearPort: number;
  smallPort: number;
}

export const masterConfig = (ports: Ports): string => `
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
lmtp unix - - n - - lmtp
smtp unix - - n - - smtp
anvil unix - - n - 1 anvil
`;
