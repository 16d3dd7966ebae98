// The answer is kept in the first or the second variable of a loop that returns nothing, and calls that have nothing to do with it do not change it.
public sealed class FirstVariablesBesideCalls
{
    private readonly IHook _hook;
    private bool _pending;
    private int _rounds;
    private Total _total;

    public FirstVariablesBesideCalls(IHook hook) => _hook = hook;

    private bool Pending { get; set; }

    private int Rounds
    {
        get => _rounds;
        set => _rounds = value > 100 ? 0 : value;
    }

    private Total Sum
    {
        get => _total;
        set => _total = value;
    }

    public interface IHook
    {
        [Requires(Interrupts = InterruptState.Off)]
        void Poke();
    }

    [RunLoop]
    public void First(Vcpu vcpu)
    {
        bool pending = Look();
        Trace(3);
        TraceBoth((pending, 1));
        _hook.Poke();
        Rounds += 1;
        Sum += new Total(1, 2);
        default(Stamp).Since();
        EnterUnless(vcpu, pending);
    }

    [RunLoop]
    public void Second(Vcpu vcpu)
    {
        bool traced = true;
        bool pending = Look();
        Trace(traced ? 1 : 2);
        TraceBoth((traced, 1));
        _hook.Poke();
        Rounds += 1;
        Sum += new Total(1, 2);
        default(Stamp).Since();
        EnterUnless(vcpu, pending);
    }

    [RunLoop]
    public void InAField(Vcpu vcpu)
    {
        _pending = Look();
        EnterUnless(vcpu, _pending);
    }

    [RunLoop]
    public void InAProperty(Vcpu vcpu)
    {
        Pending = Look();
        EnterUnless(vcpu, Pending);
    }

    private static void EnterUnless(Vcpu vcpu, bool pending)
    {
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static bool Look()
    {
        HostTask task = HostTask.Current;
        HostCpu.Current.DisableInterrupts();
        return task.TransferWorkPending();
    }

    private static void Trace(int round)
    {
        if (round > 2)
        {
            System.Diagnostics.Debug.WriteLine("late");
        }
    }

    private static void TraceBoth((bool Pending, int Round) look)
    {
        if (look.Pending && look.Round > 2)
        {
            System.Diagnostics.Debug.WriteLine("late");
        }
    }

    private readonly struct Total(int first, int second)
    {
        public int First { get; } = first;

        public int Second { get; } = second;

        public static Total operator +(Total left, Total right) => new(left.First + right.First, left.Second + right.Second);
    }

    [Instant]
    private readonly struct Stamp
    {
        [ReadsClock(HostClockId.Monotonic)]
        public Nanoseconds Since() => HostClock.Monotonic();
    }
}
