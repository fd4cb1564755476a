"""What a reader takes home: codes for a phone, leaflets, numbers to write down. Facts only; no Qt."""
