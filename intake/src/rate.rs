//! How many requests one address may make: a token bucket for each, in memory only.
//!
//! An address is never kept. The bucket's name is a keyed hash of it under a key that is drawn when the
//! process starts and dies with it; an IPv6 address counts by its first 64 bits.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ring::hmac;
use ring::rand::SystemRandom;

use crate::config::Rate;

/// Above this many buckets the full ones are forgotten.
const BUCKETS: usize = 100_000;

pub(crate) struct RateLimiter {
    key: hmac::Key,
    rate: Rate,
    buckets: Mutex<HashMap<[u8; 16], Bucket>>,
}

struct Bucket {
    tokens: f64,
    at: Instant,
}

impl RateLimiter {
    /// A limiter under a fresh random key; `None` when the machine has no randomness.
    pub(crate) fn new(rate: Rate) -> Option<Self> {
        let key = hmac::Key::generate(hmac::HMAC_SHA256, &SystemRandom::new()).ok()?;
        Some(Self { key, rate, buckets: Mutex::default() })
    }

    /// Takes one token, or says how long until there is one.
    pub(crate) fn admit(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        let name = self.name(address);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= BUCKETS && !buckets.contains_key(&name) {
            buckets.retain(|_, bucket| bucket.filled(&self.rate, now) < self.rate.burst);
            if buckets.len() >= BUCKETS {
                buckets.clear();
            }
        }
        let bucket = buckets.entry(name).or_insert(Bucket { tokens: self.rate.burst, at: now });
        bucket.tokens = bucket.filled(&self.rate, now);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        let wait = (1.0 - bucket.tokens) / self.rate.per_second;
        Err(Duration::try_from_secs_f64(wait).unwrap_or(Duration::from_secs(3600)))
    }

    /// Gives a token back to an address whose request was no burden beyond its bytes.
    pub(crate) fn give_back(&self, address: IpAddr) {
        let name = self.name(address);
        if let Some(bucket) = self.buckets.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&name) {
            bucket.tokens = (bucket.tokens + 1.0).min(self.rate.burst);
        }
    }

    fn name(&self, address: IpAddr) -> [u8; 16] {
        let tag = match address.to_canonical() {
            IpAddr::V4(four) => hmac::sign(&self.key, &four.octets()),
            IpAddr::V6(six) => hmac::sign(&self.key, &six.octets()[..8]),
        };
        let mut name = [0; 16];
        name.copy_from_slice(&tag.as_ref()[..16]);
        name
    }
}

impl Bucket {
    fn filled(&self, rate: &Rate, now: Instant) -> f64 {
        let since = now.saturating_duration_since(self.at).as_secs_f64();
        (self.tokens + since * rate.per_second).min(rate.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter() -> RateLimiter {
        RateLimiter::new(Rate { per_second: 2.0, burst: 3.0 }).unwrap()
    }

    #[test]
    fn a_burst_is_let_through_and_then_the_rate_holds() {
        let (limiter, now) = (limiter(), Instant::now());
        let address = IpAddr::from([192, 0, 2, 1]);
        for _ in 0..3 {
            limiter.admit(address, now).unwrap();
        }
        assert_eq!(limiter.admit(address, now).unwrap_err(), Duration::from_millis(500));
        limiter.admit(address, now + Duration::from_millis(500)).unwrap();
        limiter.admit(IpAddr::from([192, 0, 2, 2]), now).unwrap();
    }

    #[test]
    fn an_ipv6_network_is_one_address_and_a_mapped_ipv4_is_that_ipv4() {
        let limiter = limiter();
        let name = |text: &str| limiter.name(text.parse().unwrap());
        assert_eq!(name("2001:db8::1"), name("2001:db8::ffff:2"));
        assert_ne!(name("2001:db8::1"), name("2001:db8:0:1::1"));
        assert_eq!(name("::ffff:192.0.2.1"), name("192.0.2.1"));
    }

    #[test]
    fn the_table_stays_bounded() {
        let limiter = limiter();
        let now = Instant::now();
        for n in 0..(BUCKETS as u32 + 10) {
            limiter.admit(IpAddr::V4(n.into()), now).unwrap();
        }
        assert!(limiter.buckets.lock().unwrap().len() <= BUCKETS);
    }
}
