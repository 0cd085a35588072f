/// The outbox: mails are written in the transaction that causes them, and leave afterwards.
@NullMarked
package org.entente.platform.mail;

import org.jspecify.annotations.NullMarked;
