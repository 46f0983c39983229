/** A jar of somebody else: what it is written against is published, and nothing of the product knows it. */
package org.example.courier;
