// A struct with many static fields has few parts.
[Port("x86")]
public sealed class StructWithManyStaticsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(1, vcpu.Task.TransferWorkPending());
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Look(int Round, bool Pending)
    {
        public static readonly int Limit1 = 1;
        public static readonly int Limit2 = 2;
        public static readonly int Limit3 = 3;
        public static readonly int Limit4 = 4;
        public static readonly int Limit5 = 5;
        public static readonly int Limit6 = 6;
        public static readonly int Limit7 = 7;
        public static readonly int Limit8 = 8;
        public static readonly int Limit9 = 9;
        public static readonly int Limit10 = 10;
        public static readonly int Limit11 = 11;
        public static readonly int Limit12 = 12;
        public static readonly int Limit13 = 13;
        public static readonly int Limit14 = 14;
        public static readonly int Limit15 = 15;
        public static readonly int Limit16 = 16;
    }
}
