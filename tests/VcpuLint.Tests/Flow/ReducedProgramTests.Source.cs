namespace VcpuLint.Tests.Flow;

/// <content>The bodies that are reduced.</content>
public sealed partial class ReducedProgramTests
{
    private const string Source = """
        public sealed class Small
        {
            private int _last;
            private int _count;

            public void Sets(Vcpu vcpu) { vcpu.Kick(); _last = 1; }

            public void Resets() => _last = 1;

            public static void Traces(Vcpu vcpu)
            {
                bool flag = false;
                if (vcpu.Cpu > 3)
                {
                    flag = true;
                }

                Trace(flag);
                vcpu.Kick();
            }

            public static void AsksAgain(Vcpu vcpu, bool really)
            {
                do
                {
                    if (really)
                    {
                        vcpu.Kick();
                    }
                }
                while (vcpu.Cpu > 3);
            }

            public static void FillsFirst(out int found, Vcpu vcpu) { found = vcpu.HandleTransferWork(); }

            public static (double Time, bool Any) Pair(Vcpu vcpu) => (0.5, vcpu.Task.TransferWorkPending());

            public static bool TakesPair(Vcpu vcpu)
            {
                (double time, bool any) = Pair(vcpu);
                return any;
            }

            public static void Asks(Vcpu vcpu, int ignored, bool really)
            {
                if (really)
                {
                    vcpu.Kick();
                }
            }

            public static void AsksForNothing(Vcpu vcpu)
            {
                int number = 0;
                bool flag = false;
                if (vcpu.Cpu > 3)
                {
                    flag = true;
                    number = 1;
                }

                Trace(flag);
                if (flag)
                {
                    Debug.WriteLine("flag");
                }

                Asks(vcpu, number, true);
            }

            public static void WaitsForNothing(Vcpu vcpu)
            {
                bool flag = false;
                if (vcpu.Cpu > 3)
                {
                    flag = true;
                }

                while (flag & Debugger.IsAttached)
                {
                }

                vcpu.Kick();
            }

            public static bool Chooses(Vcpu vcpu)
            {
                Choose(vcpu.Cpu, out bool chosen);
                if (chosen)
                {
                    vcpu.Kick();
                }

                return Same(chosen);
            }

            public void Clears(Vcpu vcpu)
            {
                _last = 1;
                Clear(this);
                if (_last == 1)
                {
                    vcpu.Kick();
                }
            }

            public static void Finally(Vcpu vcpu)
            {
                try
                {
                    Debug.WriteLine("try");
                }
                finally
                {
                    vcpu.Kick();
                }

                vcpu.Kick();
            }

            public static void Spins(Vcpu vcpu, InvalidOperationException exception)
            {
                vcpu.Kick();
                for (; ;)
                {
                    try
                    {
                        throw exception;
                    }
                    catch (InvalidOperationException)
                    {
                    }
                }
            }

            public static void Retries(Vcpu vcpu, Exception exception)
            {
                for (; ;)
                {
                    try
                    {
                        throw exception;
                    }
                    catch (InvalidOperationException)
                    {
                    }
                    catch (TimeoutException)
                    {
                        break;
                    }
                }

                vcpu.Kick();
            }

            public static void Catches(Vcpu vcpu)
            {
                try
                {
                    Debug.WriteLine("try");
                }
                catch (InvalidOperationException)
                {
                }
                catch (TimeoutException)
                {
                }
                catch (ArgumentException)
                {
                    vcpu.Kick();
                }

                vcpu.Kick();
                try
                {
                    Debug.WriteLine("try");
                }
                catch (ArgumentException)
                {
                    vcpu.Kick();
                }
                catch (InvalidOperationException)
                {
                }
                catch (Exception)
                {
                }
            }

            public static void AsksLast(Vcpu vcpu)
            {
                try
                {
                    Debug.WriteLine("try");
                    vcpu.Kick();
                    Debug.WriteLine("try");
                    if (Debugger.IsAttached)
                    {
                        Debug.WriteLine("attached");
                    }
                }
                catch (InvalidOperationException)
                {
                    vcpu.Kick();
                }
            }

            public static void Throws(Vcpu vcpu) { vcpu.Kick(); Throw(); vcpu.Kick(); }

            public static int Round(Vcpu vcpu, int tries)
            {
                int ret;
                do
                {
                    ret = vcpu.HandleTransferWork();
                    tries--;
                }
                while (ret == 0 && tries > 0);
                return ret;
            }

            public int Keeps(Vcpu vcpu, ref int left)
            {
                int own = Round(vcpu, left);
                own = Round(vcpu, 3);
                left = own;
                _last = own;
                Keep(vcpu);
                if (_last > 0)
                {
                    vcpu.Kick();
                }

                return own;
            }

            private void Keep(Vcpu vcpu)
            {
                if (_last == 0)
                {
                    _last = vcpu.HandleTransferWork();
                    throw new InvalidOperationException();
                }
            }

            public static long Since(Vcpu vcpu, long now, long before)
            {
                if (now < before)
                {
                    return 0;
                }

                vcpu.Kick();
                return now - before;
            }

            public static void MayThrow(Vcpu vcpu, Maker maker)
            {
                maker.Make(vcpu);
                vcpu.Kick();
            }

            public static void MayWait(Vcpu vcpu, Worker worker)
            {
                worker.Work(vcpu);
                vcpu.Kick();
            }

            private static void Throw() => throw new InvalidOperationException();

            private static bool Same(bool value) => value;

            private static void Clear(Small other) => other._last = 0;

            private static void Choose(int cpu, out bool chosen) { chosen = cpu > 3; }

            private static void Trace(bool verbose)
            {
                if (verbose)
                {
                    Debug.WriteLine("verbose");
                }
            }
        }

        public abstract class Maker
        {
            public abstract void Make(Vcpu vcpu);
        }

        public sealed class FirstMaker : Maker
        {
            public override void Make(Vcpu vcpu) => vcpu.Kick();
        }

        public sealed class SecondMaker : Maker
        {
            public override void Make(Vcpu vcpu) => throw new InvalidOperationException();
        }

        public abstract class Worker
        {
            public abstract Task Work(Vcpu vcpu);
        }

        public sealed class FirstWorker : Worker
        {
            public override Task Work(Vcpu vcpu) => Task.CompletedTask;
        }

        public sealed class SecondWorker : Worker
        {
            public override async Task Work(Vcpu vcpu)
            {
                await Task.Yield();
                vcpu.HandleTransferWork();
            }
        }
        """;
}
